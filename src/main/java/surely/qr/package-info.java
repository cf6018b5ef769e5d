/** Draws and reads QR codes. Does not belong here: anything that knows a feature. */
package surely.qr;

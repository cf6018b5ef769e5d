/** Draws and reads QR codes. Knows no feature. */
package surely.qr;

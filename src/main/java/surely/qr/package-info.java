/** QR codes, drawn and read. Knows no feature. */
package surely.qr;

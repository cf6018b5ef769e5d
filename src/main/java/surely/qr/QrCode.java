package surely.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code of a text, with the quiet zone that scanners need. */
public final class QrCode {
  private static final int PIXELS_PER_MODULE = 8;
  private final BitMatrix modules;

  public QrCode(String text) {
    try {
      var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 4);
      modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public String svg() {
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++)
      for (int x = 0; x < modules.getWidth(); x++)
        if (modules.get(x, y)) path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" \
        shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
        """
        .formatted(modules.getWidth(), path);
  }

  public byte[] png() {
    int size = modules.getWidth() * PIXELS_PER_MODULE;
    var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < size; y++)
      for (int x = 0; x < size; x++)
        if (!modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE))
          image.setRGB(x, y, 0xFFFFFF);
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

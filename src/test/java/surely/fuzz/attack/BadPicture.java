package surely.fuzz.attack;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A PNG, JPEG or GIF in which some bytes are changed, missing or added, or no picture at all. */
record BadPicture(Pick pick) {

  byte[] bytes() {
    byte[] bytes = picture(pick.one("png", "jpg", "gif", "bmp"), 1 + pick.below(60));
    return switch (pick.below(6)) {
      case 0 -> new byte[pick.one(0, 1, 7, 1000)];
      case 1 -> Arrays.copyOf(bytes, pick.below(bytes.length));
      case 2 -> huge(bytes);
      case 3 -> Arrays.copyOf(bytes, pick.one(1024 * 1024, 1024 * 1024 + 1));
      default -> changed(bytes);
    };
  }

  private byte[] changed(byte[] bytes) {
    for (int i = pick.one(1, 2, 5, 50); i > 0; i--)
      bytes[pick.below(bytes.length)] = (byte) pick.below(256);
    return bytes;
  }

  /** Bytes 16 to 23 of a PNG are its width and height. */
  private byte[] huge(byte[] bytes) {
    if (bytes.length < 24) return bytes;
    ByteBuffer.wrap(bytes)
        .putInt(16, pick.one(0, -1, 100_000, Integer.MAX_VALUE, 8000))
        .putInt(20, pick.one(0, -1, 100_000, Integer.MAX_VALUE, 8000));
    return bytes;
  }

  private static byte[] picture(String format, int side) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package surely.qr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads an uploaded picture onto a white background. A few bytes can claim to be gigabytes of
 * pixels, so the size is checked first.
 */
final class Picture {
  private static final Set<String> FORMATS = Set.of("png", "JPEG");
  private static final int MAX_SIDE = 8192;
  private static final int MAX_PIXELS = 20_000_000;

  /**
   * The most pixels of a JPEG with several scans: all its pixels stay in memory until the last
   * scan, and each scan passes over them.
   */
  private static final int MAX_PIXELS_OF_SCANS = 6_000_000;

  /** A progressive JPEG has about ten. */
  private static final int MAX_SCANS = 25;

  /** Pictures with longer sides are subsampled while they are read. */
  private static final int KEPT_SIDE = 1600;

  private Picture() {}

  /**
   * @return empty if it is neither PNG nor JPEG, broken or too large
   */
  static Optional<BufferedImage> read(byte[] bytes) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return Optional.empty();
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true); // ignores metadata, which may be compressed as well
        if (!FORMATS.contains(reader.getFormatName())) return Optional.empty();
        return read(reader, reader.getFormatName().equals("JPEG") ? JpegScans.count(bytes) : 1);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // the JDK's readers throw both for broken pictures
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> read(ImageReader reader, int scans) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > MAX_SIDE
        || height > MAX_SIDE
        || (long) width * height > (scans > 1 ? MAX_PIXELS_OF_SCANS : MAX_PIXELS))
      return Optional.empty();
    if (scans > MAX_SCANS) return Optional.empty();
    int step = Math.max(1, (int) Math.ceil(Math.max(width, height) / (double) KEPT_SIDE));
    ImageReadParam thin = reader.getDefaultReadParam();
    thin.setSourceSubsampling(step, step, 0, 0);
    return Optional.of(onWhite(reader.read(0, thin)));
  }

  private static BufferedImage onWhite(BufferedImage image) {
    var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return opaque;
  }
}

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
 * A picture that somebody has sent, on white. A few bytes can claim to be gigabytes of pixels: its
 * size is bounded first.
 */
final class Picture {
  private static final Set<String> FORMATS = Set.of("png", "JPEG");
  private static final int MAX_SIDE = 8192;
  private static final int MAX_PIXELS = 20_000_000;

  /**
   * Of a JPEG of several scans: all its pixels are in memory until the last one, and each scan goes
   * through them.
   */
  private static final int MAX_PIXELS_OF_SCANS = 6_000_000;

  /** A progressive JPEG has about ten. */
  private static final int MAX_SCANS = 25;

  /** Longer sides are thinned out while they are read. */
  private static final int KEPT_SIDE = 1600;

  private Picture() {}

  /**
   * @return empty: no PNG or JPEG, a broken or an oversized one
   */
  static Optional<BufferedImage> read(byte[] bytes) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return Optional.empty();
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true); // without metadata, which may be compressed as well
        if (!FORMATS.contains(reader.getFormatName())) return Optional.empty();
        return read(reader, reader.getFormatName().equals("JPEG") ? JpegScans.count(bytes) : 1);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // the JDK's readers meet broken pictures with both
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

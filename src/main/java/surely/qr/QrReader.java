package surely.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the QR code in a picture. The work is bounded even for a hostile picture: the pixels and
 * scans before they are unpacked, the candidate corners before they are combined, and the time.
 * Reading still takes tenths of a second on one core and 100 MB at worst, so call this only a few
 * times at once.
 */
public final class QrReader {
  /**
   * The search for a code in a photo misses some codes that fill the picture; PURE_BARCODE reads
   * those.
   */
  private static final List<DecodeHintType> WAYS =
      List.of(DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE);

  /**
   * A code has three corners and at most 46 alignment marks. ZXing tries every three candidates
   * together.
   */
  private static final int MAX_CORNERS = 300;

  private static final Duration TIME = Duration.ofSeconds(5);

  private QrReader() {}

  /**
   * The text of the code.
   *
   * @param picture PNG or JPEG
   * @return empty if it is neither, is larger than 20 megapixels (6 for a progressive JPEG), or
   *     shows no readable code
   */
  public static Optional<String> read(byte[] picture) {
    var deadline = new Deadline(TIME);
    return Picture.read(picture).flatMap(image -> read(image, deadline));
  }

  private static Optional<String> read(BufferedImage image, Deadline deadline) {
    int width = image.getWidth();
    int height = image.getHeight();
    var source =
        new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    return Stream.<LuminanceSource>of(source, source.invert())
        .flatMap(s -> Stream.of(new HybridBinarizer(s), new GlobalHistogramBinarizer(s)))
        .map(BinaryBitmap::new)
        .flatMap(bitmap -> WAYS.stream().map(way -> read(bitmap, way, deadline)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> read(BinaryBitmap bitmap, DecodeHintType way, Deadline deadline) {
    if (deadline.isOver()) return Optional.empty();
    try {
      return Optional.of(
          new QRCodeReader()
              .decode(
                  bitmap,
                  Map.of(way, true, DecodeHintType.NEED_RESULT_POINT_CALLBACK, limit(deadline)))
              .getText());
    } catch (ReaderException | RuntimeException e) {
      // ZXing throws a RuntimeException for some noise that looks like a code.
      return Optional.empty();
    }
  }

  /** Counts the corners that ZXing finds, and stops the search if there are too many. */
  private static ResultPointCallback limit(Deadline deadline) {
    int[] corners = {0};
    return corner -> {
      if (++corners[0] > MAX_CORNERS || deadline.isOver())
        throw new IllegalStateException("more corners than a picture of a code has");
    };
  }
}

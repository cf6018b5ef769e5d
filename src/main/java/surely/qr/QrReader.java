package surely.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the QR code in a picture. */
public final class QrReader {
  /** The search for a code in a photo misses some that fill the picture; those are read as drawn. */
  private static final List<Map<DecodeHintType, ?>> WAYS =
      List.of(Map.of(DecodeHintType.TRY_HARDER, true), Map.of(DecodeHintType.PURE_BARCODE, true));

  private QrReader() {}

  /**
   * The text of the code.
   *
   * @param picture PNG or JPEG
   * @return empty: it is neither, or larger than 20 megapixels, or shows no code that can be read
   */
  public static Optional<String> read(byte[] picture) {
    return Picture.read(picture).flatMap(QrReader::read);
  }

  private static Optional<String> read(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    return Stream.<LuminanceSource>of(source, source.invert())
        .flatMap(s -> Stream.of(new HybridBinarizer(s), new GlobalHistogramBinarizer(s)))
        .map(BinaryBitmap::new).flatMap(bitmap -> WAYS.stream().map(way -> read(bitmap, way)))
        .flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> read(BinaryBitmap bitmap, Map<DecodeHintType, ?> way) {
    try {
      return Optional.of(new QRCodeReader().decode(bitmap, way).getText());
    } catch (ReaderException | RuntimeException e) { // ZXing stumbles over some noise that looks like a code
      return Optional.empty();
    }
  }
}

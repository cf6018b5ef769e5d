package surely.qr;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.test.Cpu;

/** A small picture that would take much work is refused. */
class HostilePictureTest {

  @Test
  void scansThatGoThroughAllPixelsAgainAndAgainAreNotDrawn() throws Exception {
    byte[] picture = scannedAgain(progressive(blank(2400, 2400)), 10_000);
    assertThat(picture.length, lessThan(1024 * 1024));
    assertThat(Cpu.bounded(() -> QrReader.read(picture)), is(Optional.empty()));
  }

  @Test
  void aProgressivePictureOfACodeIsRead() throws Exception {
    BufferedImage code = ImageIO.read(new ByteArrayInputStream(new QrCode("card-01").png()));
    var rgb = blank(code.getWidth(), code.getHeight());
    rgb.createGraphics().drawImage(code, 0, 0, null);
    byte[] picture = progressive(rgb);
    assertThat(JpegScans.count(picture) > 5, is(true));
    assertThat(QrReader.read(picture), is(Optional.of("card-01")));
  }

  @Test
  void aThumbnailIsNoScanOfThePicture() throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(blank(16, 16), "jpeg", out);
    byte[] plain = out.toByteArray();
    byte[] thumbnail = new byte[plain.length + 2 + 2 + plain.length];
    System.arraycopy(plain, 0, thumbnail, 0, 2);
    int length = 2 + plain.length;
    thumbnail[2] = (byte) 0xFF;
    thumbnail[3] = (byte) 0xE1;
    thumbnail[4] = (byte) (length >> 8);
    thumbnail[5] = (byte) length;
    System.arraycopy(plain, 0, thumbnail, 6, plain.length);
    System.arraycopy(plain, 2, thumbnail, 6 + plain.length, plain.length - 2);
    assertThat(JpegScans.count(thumbnail), is(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {44, 60, 80, 150})
  void cornersThatNoCodeHasAreNotCombined(int aSide) throws Exception {
    byte[] picture = corners(aSide);
    assertThat(picture.length, lessThan(10_000));
    assertThat(Cpu.bounded(() -> QrReader.read(picture)), is(Optional.empty()));
  }

  private static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private static byte[] corners(int aSide) throws IOException {
    var image = new BufferedImage(aSide * 9 + 8, aSide * 9 + 8, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    square(graphics, Color.WHITE, 0, 0, image.getWidth());
    for (int y = 4; y < aSide * 9; y += 9) {
      for (int x = 4; x < aSide * 9; x += 9) {
        square(graphics, Color.BLACK, x, y, 7);
        square(graphics, Color.WHITE, x + 1, y + 1, 5);
        square(graphics, Color.BLACK, x + 2, y + 2, 3);
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static void square(Graphics2D graphics, Color color, int x, int y, int side) {
    graphics.setColor(color);
    graphics.fillRect(x, y, side, side);
  }

  private static byte[] progressive(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    }
    return out.toByteArray();
  }

  /** The picture, with its last scan repeated as often as fits into the largest body. */
  private static byte[] scannedAgain(byte[] picture, int most) {
    int scan = picture.length - 2;
    while ((picture[scan] & 0xFF) != 0xFF || (picture[scan + 1] & 0xFF) != 0xDA) scan--;
    int length = picture.length - 2 - scan;
    var out = new ByteArrayOutputStream();
    out.write(picture, 0, picture.length - 2);
    for (int i = 0; i < most && out.size() + length < 1_000_000; i++)
      out.write(picture, scan, length);
    out.write(picture, picture.length - 2, 2);
    return out.toByteArray();
  }
}

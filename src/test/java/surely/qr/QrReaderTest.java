package surely.qr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTest {

  @Test
  void everyDrawnCodeIsRead() {
    for (int i = 0; i < 100; i++) {
      String text = "card-" + Long.toString(i * 0x9E3779B97F4A7C15L, 36);
      assertThat(text, QrReader.read(new QrCode(text).png()), is(Optional.of(text)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 45, 90, 180, 200})
  void aCodeHeldUpToACameraIsRead(int degrees) throws IOException {
    assertThat(
        QrReader.read(photo("card / \uCE74\uB4DC", degrees, "jpg", Color.LIGHT_GRAY)),
        is(Optional.of("card / \uCE74\uB4DC")));
  }

  @Test
  void aCodeOnATransparentPictureIsRead() throws IOException {
    assertThat(
        QrReader.read(photo("card-01", 0, "png", new Color(0, true))), is(Optional.of("card-01")));
  }

  @Test
  void noPictureHasNoCode() throws IOException {
    assertThat(QrReader.read(new byte[0]), is(Optional.empty()));
    assertThat(QrReader.read("<svg/>".getBytes(UTF_8)), is(Optional.empty()));
    assertThat(
        QrReader.read(encoded(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png")),
        is(Optional.empty()));
    assertThat(
        QrReader.read(
            encoded(ImageIO.read(new ByteArrayInputStream(new QrCode("card-01").png())), "gif")),
        is(Optional.empty()));
  }

  @Test
  void aPictureThatClaimsToBeHugeIsNotUnpacked() {
    byte[] png = new QrCode("card-01").png();
    ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000); // width and height
    assertThat(QrReader.read(png), is(Optional.empty()));
  }

  private static byte[] photo(String text, int degrees, String format, Color background)
      throws IOException {
    BufferedImage code = ImageIO.read(new ByteArrayInputStream(new QrCode(text).png()));
    var photo =
        new BufferedImage(
            640,
            480,
            format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = photo.createGraphics();
    graphics.setBackground(background);
    graphics.clearRect(0, 0, 640, 480);
    graphics.rotate(Math.toRadians(degrees), 320, 240);
    graphics.drawImage(code, 190, 110, 260, 260, null);
    graphics.dispose();
    return encoded(photo, format);
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}

package surely.browser.site;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import surely.qr.QrCode;
import surely.qr.QrReader;

/**
 * The video of a camera in front of a card, as YUV4MPEG2. Chromium's fake camera plays it in a
 * loop.
 */
final class Video {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int FRAMES = 10;

  private Video() {}

  static Path of(String code, Path file) throws IOException {
    var video = new ByteArrayOutputStream();
    video.writeBytes(
        ("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n").getBytes(US_ASCII));
    byte[] frame = frame(code);
    for (int i = 0; i < FRAMES; i++) {
      video.writeBytes("FRAME\n".getBytes(US_ASCII));
      video.writeBytes(frame);
    }
    return Files.write(file, video.toByteArray());
  }

  /**
   * Whether the server can read the code from this picture. ZXing fails for one code in 250,
   * however often it tries.
   */
  static boolean isReadable(String code) throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture(code), "png", png);
    return QrReader.read(png.toByteArray()).filter(code::equals).isPresent();
  }

  /** The luma plane, and two grey chroma planes with a quarter of the pixels each. */
  private static byte[] frame(String code) throws IOException {
    BufferedImage picture = picture(code);
    byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
    Arrays.fill(frame, (byte) 128);
    for (int i = 0; i < WIDTH * HEIGHT; i++)
      frame[i] = (byte) (picture.getRGB(i % WIDTH, i / WIDTH) & 0xFF);
    return frame;
  }

  private static BufferedImage picture(String code) throws IOException {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.rotate(Math.toRadians(5), WIDTH / 2.0, HEIGHT / 2.0);
    graphics.drawImage(
        ImageIO.read(new ByteArrayInputStream(new QrCode(code).png())), 170, 90, 300, 300, null);
    graphics.dispose();
    return picture;
  }
}

package surely.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import surely.test.Until;

/** A browser's downloads; each is read once it is complete. */
public record Downloads(Path folder) {

  public static Downloads of(Browser browser, Path folder) {
    browser.downloads(folder);
    return new Downloads(folder);
  }

  public String text(String name) throws IOException {
    return Files.readString(arrived(name));
  }

  public BufferedImage picture(String name) throws IOException {
    return ImageIO.read(arrived(name).toFile());
  }

  /** The first sheet of a workbook, as XML. */
  public String sheet(String name) throws IOException {
    try (var zip = new ZipFile(arrived(name).toFile());
        var in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private Path arrived(String name) { // until then, Chromium holds the name with an empty file
    Until.holds(() -> folder.resolve(name).toFile().length() > 0);
    return folder.resolve(name);
  }
}

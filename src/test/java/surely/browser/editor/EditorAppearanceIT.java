package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static surely.browser.editor.Editing.DISHES;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.previews;
import static surely.browser.editor.Editing.publish;
import static surely.browser.editor.Editing.save;
import static surely.browser.editor.Editing.survey;

import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.browser.Browser;
import surely.browser.Visitor;

/** How a survey looks is chosen in the editor. */
@ExtendWith(ArquillianExtension.class)
class EditorAppearanceIT {
  @TempDir private Path folder;

  @Test
  void theLookIsChosenShownInThePreviewAndTakenBack() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "settings");
      ann.evaluate(
          "{ const field = document.getElementById('accent-color'); field.value = '#c2185b'; "
              + "field.dispatchEvent(new Event('input', {bubbles: true})); }");
      ann.evaluate(
          "{ const field = document.getElementById('color-scheme'); field.value = 'dark'; "
              + "field.dispatchEvent(new Event('change', {bubbles: true})); }");
      ann.click("checkbox", "Wide page");
      save(ann);
      JsonObject saved = survey(ann);
      JsonObject settings = saved.getJsonObject("settings");
      assertThat(settings.getString("accentColor"), is("#c2185b"));
      assertThat(settings.getString("colorScheme"), is("dark"));
      assertThat(saved.getJsonObject("definition").getString("widthMode"), is("responsive"));
      ann.click("tab", "Preview");
      previews(
          ann,
          "getComputedStyle(page.body).backgroundColor === "
              + "'rgb(21, 24, 27)' && !!page.querySelector('.paper.wide')",
          "the preview is dark and wide");
      ann.click("tab", "Settings");
      ann.click("button", "Surely's colour");
      save(ann);
      assertThat(survey(ann).getJsonObject("settings").isNull("accentColor"), is(true));
    }
  }

  @Test
  void aLogoIsMadeSmallAndShownToRespondents() throws IOException {
    Path large = folder.resolve("large.png");
    ImageIO.write(noise(1600, 800), "png", large.toFile());
    try (Browser ann = Visitor.member("Ann")) {
      String id = edit(ann, DISHES, "settings");
      ann.choose("#logo", large);
      ann.finds("button", "Remove logo");
      save(ann);
      String logo = survey(ann).getJsonObject("definition").getString("logo");
      assertThat(logo, startsWith("data:image/"));
      assertThat(logo.length(), is(lessThanOrEqualTo(64 * 1024)));
      publish(ann, "Lunch");
      ann.go("/s/" + id);
      ann.holds("document.querySelector('.head .logo')?.naturalWidth === 320", "the logo is shown");
    }
  }

  @Test
  void aFileThatIsNoPictureIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "settings");
      ann.choose("#logo", text);
      ann.sees("This file is no picture that can be used as a logo.");
      ann.holds("!document.querySelector('img.logo')", "there is none");
    }
  }

  /** A picture that hardly compresses. */
  private static BufferedImage noise(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (int x = 0; x < width; x++)
      for (int y = 0; y < height; y++)
        image.setRGB(x, y, new Color(random.nextInt(0x1000000)).getRGB());
    return image;
  }
}

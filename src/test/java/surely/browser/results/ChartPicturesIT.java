package surely.browser.results;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.browser.Browser;
import surely.browser.Downloads;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** Charts are pictures to copy and to download, too. */
@ExtendWith(ArquillianExtension.class)
class ChartPicturesIT {
  private static final String DRAWN = "document.querySelector('img.picture')?.naturalWidth === 800";

  private final OpenSurvey lunch =
      OpenSurvey.of(
          """
      {"title": "Lunch", "elements": [
        {"type": "radiogroup", "name": "dish", "title": "Which <dish> & why?",
          "choices": [{"value": "s", "text": {"default": "Soup \\"hot\\"", "ko": "수프"}}, "Rice"]},
        {"type": "rating", "name": "score"},
        {"type": "ranking", "name": "rank", "choices": ["Price", "Taste"]},
        {"type": "matrix", "name": "m", "columns": ["Good", "Bad"], "rows": ["a", "b"]}]}""");
  @TempDir private Path folder;

  @Test
  void aChartIsDownloadedAndCopied() throws IOException {
    lunch.answered("{\"dish\": \"s\"}");
    try (Browser ann = Visitor.owner(lunch)) {
      Downloads files = Downloads.of(ann, folder);
      ann.go(lunch.resultsPage());
      ann.click("button", "Save as picture: Which <dish> & why?");
      ann.holds(DRAWN, "shows the picture");
      assertThat(ann.barriers(), is(empty()));

      ann.click("button", "Download SVG");
      String svg = files.text("Which-dish-why-.svg");
      assertThat(svg, startsWith("<svg"));
      assertThat(svg, containsString("Which &lt;dish&gt; &amp; why?"));
      assertThat(svg, containsString("Soup \"hot\""));
      assertThat(svg, containsString("100%"));
      assertThat(svg, not(containsString("<script")));

      ann.click("button", "Download PNG");
      BufferedImage png = files.picture("Which-dish-why-.png");
      assertThat(png.getWidth(), is(1600));
      assertThat("the bar of 100%", colours(png), is(true));

      ann.evaluate(
          "navigator.clipboard.write = ([item]) => item.getType('image/png')"
              + ".then(png => (window.copied = png.type))");
      ann.click("button", "Copy");
      ann.sees("Picture copied.");
      ann.holds("copied === 'image/png'", "copies a PNG");
    }
  }

  @Test
  void everyChartHasItsPictureInTheReadersLanguage() {
    lunch.answered(
        "{\"dish\": \"s\", \"score\": 4, \"rank\": [\"Taste\", \"Price\"], "
            + "\"m\": {\"a\": \"Good\"}}");
    try (Browser ann = Visitor.owner(lunch)) {
      ann.speaks("ko-KR,ko");
      ann.go(lunch.resultsPage());
      for (String title : List.of("날짜별 응답", "Which <dish> & why?", "score", "rank", "m")) {
        ann.click("button", "이미지로 저장: " + title);
        ann.holds(DRAWN, "shows the picture of " + title);
        ann.picture(Path.of("target/pictures/chart-" + title.replaceAll("\\W+", "_") + ".png"));
        ann.press("Escape");
        ann.holds("document.querySelector('dialog') === null", "closes the dialog");
      }
    }
  }

  /** Whether the picture has the colour of bars, and white around it. */
  private static boolean colours(BufferedImage png) {
    boolean bar = false;
    for (int x = 0; x < png.getWidth(); x++)
      for (int y = 0; y < png.getHeight(); y++) bar |= png.getRGB(x, y) == 0xff0b6e5d;
    return bar && png.getRGB(1, 1) == 0xffffffff;
  }
}

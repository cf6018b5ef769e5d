package surely.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.test.Api;
import surely.test.Until;

/** A card in front of the camera is seen many times and collected once. */
@ExtendWith(ArquillianExtension.class)
class CardPagesIT {
  private static final int MANY = 24;
  private static final String NO_DETECTOR = "delete window.BarcodeDetector";
  /** Sees the code "..." ten times a second. */
  private static final String DETECTOR = "window.seen = 0; window.BarcodeDetector = class {"
      + "static async getSupportedFormats() { return ['qr_code']; }"
      + "async detect() { seen++; return [{rawValue: '%s'}]; }}";
  @TempDir private Path folder;

  @Test void whatTheServerReadsDozensOfTimesIsCollectedOnce() throws IOException {
    String card = card();
    try (Chromium chromium = withCamera(card); Browser ann = Visitor.member(chromium)) {
      ann.before(NO_DETECTOR);
      scan(ann);
      Until.holds(() -> ann.watch().count("POST", "/api/cards/scan", 200) >= MANY);
      wasCollectedOnce(ann, card);
    }
  }

  @Test void whatTheBrowserReadsDozensOfTimesIsCollectedOnce() throws IOException {
    String card = card();
    try (Chromium chromium = withCamera("something else"); Browser ann = Visitor.member(chromium)) {
      ann.before(DETECTOR.formatted(card));
      scan(ann);
      ann.holds("seen >= " + MANY, "has seen it often");
      assertThat(ann.watch().count("POST", "/api/cards/scan", 200), is(0L));
      wasCollectedOnce(ann, card);
    }
  }

  @Test void aLostAnswerToACollectionIsAskedForAgain() throws IOException {
    String card = card();
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().loseAnswer("POST", "/api/cards/" + card);
      type(ann, card);
      ann.sees("1 point for this card.");
      ann.finds("link", "101 points");
    }
  }

  @Test void aTypedCodeIsCollectedAndTheNextTimeSaidToBeThere() {
    String card = card();
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 40");
      type(ann, " " + card + " ");
      ann.sees("1 point for this card.");
      ann.finds("link", "101 points");
      type(ann, card);
      ann.sees("You have this card already.");
      type(ann, "nothing");
      ann.sees("There is nothing here.");
      ann.finds("link", "101 points");
    }
  }

  @Test void withoutACameraThePageSaysWhatToDo() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.go("/cards");
      ann.click("button", "Scan with the camera");
      ann.sees("ype the code instead."); // it is refused, or there is none: as the machine has it
    }
  }

  @Test void anAdministratorMakesCardsAndPrintsThem() {
    try (Browser admin = Visitor.administrator()) {
      admin.go("/cards");
      admin.fill("Cards", "3");
      admin.doubleClick("button", "Make cards");
      admin.click("link", "Print the sheet");
      admin.finds("heading", "Cards to print");
      admin.holds("[...document.querySelectorAll('.sheet img')].filter(i => i.naturalWidth > 0).length === 3", "shows three codes");
      assertThat(admin.evaluate("document.querySelectorAll('.sheet li').length").toString(), is("3"));
    }
  }

  private static void scan(Browser ann) {
    ann.go("/cards");
    ann.click("button", "Scan with the camera");
    ann.sees("1 point for this card.");
  }

  private static void type(Browser ann, String card) {
    ann.go("/cards");
    ann.fill("Code", card);
    ann.press("Enter");
  }

  private static void wasCollectedOnce(Browser ann, String card) {
    ann.sees("1 point for this card.");
    ann.finds("link", "101 points");
    assertThat(ann.watch().exchanges().stream().filter(e -> e.path().equals("/api/cards/" + card)).count(), is(1L));
    assertThat(ann.evaluate("document.querySelectorAll('.collected .notice').length").toString(), is("1"));
    ann.click("button", "Stop the camera");
    ann.finds("button", "Scan with the camera");
  }

  private Chromium withCamera(String code) throws IOException {
    return Chromium.start("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
        "--use-file-for-fake-video-capture=" + Video.of(code, folder.resolve("camera.y4m")));
  }

  private static String card() {
    return Api.ofSuite().card(Api.ofSuite().administrator());
  }
}

package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.browser.Browser;
import surely.browser.Chromium;
import surely.browser.Visitor;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.database.Rows;
import surely.test.server.Suite;

/** A card in front of the camera is seen many times and collected once. */
@ExtendWith(ArquillianExtension.class)
class CardPagesIT {
  private static final int MANY = 24;
  private static final String NO_DETECTOR = "delete window.BarcodeDetector";

  /** A BarcodeDetector that sees the code "..." ten times a second. */
  private static final String DETECTOR =
      "window.seen = 0; window.BarcodeDetector = class {"
          + "static async getSupportedFormats() { return ['qr_code']; }"
          + "async detect() { seen++; return [{rawValue: '%s'}]; }}";

  @TempDir private Path folder;

  @Test
  void whatTheServerReadsDozensOfTimesIsCollectedOnce() throws IOException {
    String card = card();
    while (!Video.isReadable(card)) card = card();
    try (Chromium chromium = withCamera(card);
        Browser ann = Visitor.member(chromium)) {
      ann.before(NO_DETECTOR);
      scan(ann);
      Until.holds(() -> ann.watch().count("POST", "/api/cards/scan", 200) >= MANY);
      wasCollectedOnce(ann, card);
    }
  }

  @Test
  void whatTheBrowserReadsDozensOfTimesIsCollectedOnce() throws IOException {
    String card = card();
    try (Chromium chromium = withCamera("something else");
        Browser ann = Visitor.member(chromium)) {
      ann.before(DETECTOR.formatted(card));
      scan(ann);
      ann.holds("seen >= " + MANY, "has seen it often");
      assertThat(ann.watch().count("POST", "/api/cards/scan", 200), is(0L));
      wasCollectedOnce(ann, card);
    }
  }

  @Test
  void aLostAnswerToACollectionIsAskedForAgain() throws IOException {
    String card = card();
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().loseResponse("POST", "/api/cards/" + card);
      type(ann, card);
      ann.sees("1 point for this card.");
      ann.finds("link", "101 points");
    }
  }

  @Test
  void aTypedCodeIsCollectedAndTheNextTimeSaidToBeThere() {
    String card = card();
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 40");
      type(ann, " " + card + " ");
      ann.sees("1 point for this card.");
      ann.finds("link", "101 points");
      type(ann, card);
      ann.sees("You have already collected this card.");
      type(ann, "nothing");
      ann.sees("No card has this code.");
      ann.finds("link", "101 points");
    }
  }

  @Test
  void aCollectionOfWhichNobodyKnowsIsAskedForAgain() {
    String card = card();
    try (Browser ann = Visitor.member("Ann")) {
      open(
          ann,
          "const real = fetch; window.isOff = true; fetch = (a, o) => real(a, o).then(answer => {"
              + "if (isOff && o.method === 'POST') throw new TypeError(); return answer; })");
      enter(ann, card);
      ann.sees("The server can't be reached.");
      ann.evaluate("window.isOff = false");
      ann.press("Enter");
      ann.sees("1 point for this card.");
      ann.finds("link", "101 points");
    }
  }

  @Test
  void aCollectionThatIsBeingMadeElsewhereIsAskedForAgain() {
    String card = card();
    try (Browser ann = Visitor.member("Ann")) {
      open(
          ann,
          "const real = fetch; window.isBusy = true; "
              + "fetch = async (a, o) => isBusy && o.method === 'POST'"
              + "? new Response(JSON.stringify({type: '/problems/request-in-progress'}),"
              + "{status: 409, headers: {'Content-Type': 'application/problem+json'}})"
              + ": real(a, o)");
      enter(ann, card);
      ann.sees("The same request is still running.");
      ann.finds("button", "Collect");
      ann.evaluate("window.isBusy = false");
      enter(ann, card);
      ann.sees("1 point for this card.");
    }
  }

  @Test
  void aCodeThatNoCardHasIsAskedForOnceHoweverOftenItIsSeen() throws IOException {
    String code = "x".repeat(65);
    try (Chromium chromium = withCamera("something else");
        Browser ann = Visitor.member(chromium)) {
      ann.watch().tolerate("status of 400");
      ann.before(DETECTOR.formatted(code));
      ann.go("/cards");
      ann.click("button", "Scan with the camera");
      ann.sees("1 to 64 printable characters");
      ann.evaluate("window.seen = 0");
      ann.holds("seen >= " + MANY, "has seen it often");
      assertThat(asked(ann, code), is(1L));
      ann.click("button", "Stop the camera");
    }
  }

  @Test
  void aRefusedCodeStaysToBeMendedAndWhatIsKnownIsSaidAgain() {
    String card = card();
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 404");
      open(ann, "0");
      enter(ann, "nothing");
      ann.sees("No card has this code.");
      ann.finds("button", "Collect");
      has(ann, "nothing");
      enter(ann, card);
      ann.sees("1 point for this card.");
      has(ann, "");
      enter(ann, "nothing");
      ann.sees("No card has this code.");
      enter(ann, card);
      ann.sees("You have already collected this card.");
      assertThat(asked(ann, card), is(1L));
      assertThat(asked(ann, "nothing"), is(1L));
    }
  }

  @Test
  void whoHasTypedTooManyWrongCodesIsToldSoAndMayTryLater() {
    String card = card();
    Rows rows = Rows.of(Suite.application());
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 429");
      open(
          ann,
          "const wait = setTimeout; window.setTimeout = (done, ms) => "
              + "wait(done, ms > 60000 ? 0 : ms)");
      rows.run(
          "REPLACE rate_limit (subject, taken, "
              + "ends_at) VALUES ('wrong codes from 127.0.0.1', 1000000, "
              + "UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE)");
      enter(ann, card);
      ann.sees("Too many wrong codes.");
      rows.run("DELETE FROM rate_limit");
      enter(ann, card);
      ann.sees("1 point for this card.");
    } finally {
      rows.run("DELETE FROM rate_limit");
    }
  }

  @Test
  void withoutACameraThePageSaysWhatToDo() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.go("/cards");
      ann.click("button", "Scan with the camera");
      // depends on the machine: either access to the camera is refused, or there is no camera
      ann.sees("ype the code.");
    }
  }

  @Test
  void anAdministratorMakesCardsAndPrintsThem() {
    try (Browser admin = Visitor.administrator()) {
      admin.go("/cards");
      admin.fill("Cards", "3");
      admin.doubleClick("button", "Create cards");
      admin.click("link", "Print the sheet");
      admin.finds("heading", "Cards to print");
      admin.holds(
          "[...document.querySelectorAll('.sheet img')].filter(i => "
              + "i.naturalWidth > 0).length === 3",
          "shows three codes");
      assertThat(
          admin.evaluate("document.querySelectorAll('.sheet li').length").toString(), is("3"));
    }
  }

  private static void scan(Browser ann) {
    ann.go("/cards");
    ann.click("button", "Scan with the camera");
    ann.sees("1 point for this card.");
  }

  private static void type(Browser ann, String card) {
    ann.go("/cards");
    enter(ann, card);
  }

  private static void enter(Browser ann, String card) {
    ann.fill("Code", card);
    ann.press("Enter");
  }

  /** The page, and a script that runs in it. */
  private static void open(Browser ann, String script) {
    ann.go("/cards");
    ann.finds("textbox", "Code");
    ann.evaluate(script);
  }

  private static void has(Browser ann, String code) {
    ann.holds(
        "document.getElementById('code').value === '" + code + "'", "the field holds: " + code);
  }

  private static long asked(Browser ann, String card) {
    return ann.watch().exchanges().stream()
        .filter(e -> e.path().equals("/api/cards/" + card))
        .count();
  }

  private static void wasCollectedOnce(Browser ann, String card) {
    ann.sees("1 point for this card.");
    ann.finds("link", "101 points");
    assertThat(asked(ann, card), is(1L));
    assertThat(
        ann.evaluate("document.querySelectorAll('.collected .notice').length").toString(), is("1"));
    ann.click("button", "Stop the camera");
    ann.finds("button", "Scan with the camera");
  }

  private Chromium withCamera(String code) throws IOException {
    return Chromium.start(
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--use-file-for-fake-video-capture=" + Video.of(code, folder.resolve("camera.y4m")));
  }

  private static String card() {
    return Api.ofSuite().card(Api.ofSuite().administrator());
  }
}

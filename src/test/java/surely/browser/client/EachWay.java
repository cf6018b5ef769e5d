package surely.browser.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.Until;
import surely.test.server.StoppableServer;
import surely.test.server.Suite;

/**
 * What holds for each {@link Way} to ask a survey on another site: when a process ends in the
 * middle, one response is sent, and texts are texts. A subclass names its ways in a static method
 * {@code ways()}.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class EachWay {
  private static final String LUNCH =
      """
      {"title": "Lunch", "elements": [
        {"type": "text", "name": "dish"}, {"type": "text", "name": "why"}]}""";

  private static final String TEXTS =
      """
      {"title": %1$s, "description": %1$s, "elements": [
        {"type": "text", "name": "dish", "title": %1$s}, {"type": "text", "name": "why"}]}""";

  /** Markup, quotes, an entity, text from right to left and a very long word. */
  private static final String HOSTILE =
      "<img src=x onerror=window.owned=1><script>window.owned=2</script>\"'`&lt; "
          + "\u202Eevil\u202C \u05E9\u05DC\u05D5\u05DD\u200F "
          + "long".repeat(100);

  /** How Chromium reports that a server is down, and that one answers before Surely is on it. */
  private static final List<String> MEANWHILE =
      List.of(
          "net::ERR_CONNECTION_REFUSED",
          "CORS policy",
          "net::ERR_FAILED",
          "status of 403",
          "status of 404",
          "status of 503");

  private final Site site;

  protected EachWay(Site site) {
    this.site = site;
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theServerIsStoppedAndStartedAgain(Way way) throws Exception {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (StoppableServer server = new StoppableServer("stopped");
        Way.Shown ann = way.open(Browser.open(), site, server.url(), lunch)) {
      fillIn(ann);
      MEANWHILE.forEach(ann.survey().watch()::tolerate);
      server.stop();
      ann.survey().click("button", way.button());
      ann.survey().sees(way.waiting());
      assertThat(lunch.responses().size(), is(0));
      server.start();
      isSentOnce(ann, lunch, "Soup");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatIsTypedSurvivesTheEndOfTheBrowser(Way way, @TempDir Path profile) {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Way.Shown ann = way.open(Browser.open(profile), site, Suite.url(), lunch)) {
      fillIn(ann);
      isOnDisk(profile, "Hungry");
    }
    try (Way.Shown ann = way.open(Browser.open(profile), site, Suite.url(), lunch)) {
      ann.survey()
          .holds(
              "[...document.querySelectorAll('input:not([type=button])')].map(i => i.value)"
                  + ".filter(Boolean).join() === 'Soup,Hungry'",
              "the answers are there");
      ann.survey().click("button", way.button());
      isSentOnce(ann, lunch, "Soup");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatIsSubmittedOfflineIsSentByTheNextBrowser(Way way, @TempDir Path profile) {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Way.Shown ann = way.open(Browser.open(profile), site, Suite.url(), lunch)) {
      fillIn(ann);
      ann.survey().watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      ann.survey().offline(true);
      ann.survey().click("button", way.button());
      ann.survey().sees(way.waiting());
      // Chromium is online again as soon as DevTools has gone
      ann.survey().evaluate("fetch = () => new Promise(() => {}); null");
      isOnDisk(profile, "\"sending\"");
    }
    assertThat(lunch.responses().size(), is(0));
    for (int visit = 1; visit <= 2; visit++)
      try (Way.Shown ann = way.open(Browser.open(profile), site, Suite.url(), lunch)) {
        isSentOnce(ann, lunch, "Soup");
      }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void hostileTextsAreTexts(Way way) {
    OpenSurvey survey = site.survey(TEXTS.formatted(Json.createValue(HOSTILE)), "{}");
    try (Way.Shown ann = way.open(Browser.open(), site, Suite.url(), survey)) {
      fill(ann, HOSTILE, HOSTILE);
      ann.survey().sees(HOSTILE);
      for (Browser page : List.of(ann.tab(), ann.survey()))
        assertThat(page.string("String(window.owned)"), is("undefined"));
      if (way.isFrame()) assertThat(ann.survey().scrollsSideways(), is(false));
      ann.survey().click("button", way.button());
      isSentOnce(ann, survey, HOSTILE);
    }
  }

  private static void fillIn(Way.Shown ann) {
    fill(ann, "dish", "Soup");
  }

  private static void fill(Way.Shown ann, String question, String dish) {
    ann.survey().fill(question, dish);
    ann.survey().press("Tab");
    ann.survey().fill("why", "Hungry");
    ann.survey().press("Tab");
  }

  /** Waits until the browser's storage has the text; Chromium writes it some seconds later. */
  private static void isOnDisk(Path profile, String text) {
    Until.holds(
        () -> {
          try (Stream<Path> files = Files.list(profile.resolve("Default/Local Storage/leveldb"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList())
              if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) return true;
            return false;
          } catch (IOException e) {
            return false; // it is being written
          }
        });
  }

  private static void isSentOnce(Way.Shown ann, OpenSurvey survey, String dish) {
    ann.survey().sees("Thank you");
    assertThat(survey.responses().size(), is(1));
    assertThat(
        survey.responses().getJsonObject(0).getJsonObject("answers"),
        is(Json.createObjectBuilder().add("dish", dish).add("why", "Hungry").build()));
  }
}

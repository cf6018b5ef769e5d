package surely.browser.site;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.browser.team.SharedSurvey;
import surely.test.api.Api;

/**
 * Every page is accessible and does not scroll sideways, in both languages, light and dark, on
 * phones and desktops.
 */
@ExtendWith(ArquillianExtension.class)
class LooksIT {
  private static final Path PICTURES = Path.of("target/pictures");

  @Test
  void pagesForEverybodyAreFitForAll() {
    try (Browser nobody = Browser.open()) {
      looks(nobody, "/password#link", "_password_link");
      looks(nobody, "/email#link", "_email_link");
      for (String page : List.of("/", "/signup", "/password", "/nope")) looks(nobody, page);
    }
  }

  @Test
  void theLogInWithProvidersIsFitForAll() {
    try (Browser nobody = Browser.open()) {
      looks(nobody, "/login", "_login", "", "main .providers button");
    }
  }

  @Test
  void pagesForMembersAreFitForAll() {
    String token = Api.ofSuite().administrator();
    String cards = Stream.generate(() -> Api.ofSuite().card(token)).limit(3).collect(joining(","));
    try (Browser admin = Visitor.administrator()) {
      for (String page :
          List.of("/", "/points", "/cards", "/sheet#points=1&ids=" + cards, "/account"))
        looks(admin, page);
      looks(admin, "/members", "members", "", "[data-member]");
      looks(admin, "/activity", "activity", "", "[data-event]");
      looks(admin, "/activity?all", "activity-all", "", "[data-event]");
      looks(
          admin,
          "/members",
          "members-link",
          clicks("[data-member] .button")
              + ".then(() => document.querySelector('dialog #password').value = '%s')"
                  .formatted(System.getenv("SURELY_ADMIN_PASSWORD"))
              + ".then(() => %s)".formatted(clicks("dialog .main")),
          "[data-member]");
    }
  }

  @Test
  void resultsAreFitForAll() {
    OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType(), "{\"responseLimit\": 20}");
    for (String dish : List.of("soup", "soup", "Bibimbap", "Pizza"))
      lunch.answered(
          """
        {"dish": "%s", "when": "12:00", "extras": ["Bread", "Water"], "hunger": 7, "veg": true,
          "rank": ["Price", "Taste", "Distance"], "pic": "a",
         "name": "Ann", "age": 42, "score": 84, "more": "It was warm.",
         "opinion": {"Taste": 3, "Service": 1, "p": 2},
         "plan": {"Monday": {"come": "yes", "guests": 2}}, "address": {"city": "Busan"},
         "guests": [{"g": "Eve", "child": "no"}]}"""
              .formatted(dish));
    try (Browser ann = Visitor.owner(lunch)) {
      looks(ann, lunch.resultsPage(), "results");
      String first = lunch.responses().getJsonObject(0).getString("id");
      String single = lunch.resultsPage() + "?response=" + first;
      looks(ann, single, "results-single");
      looks(ann, single, "results-delete", clicks(".single .bad"));
      looks(
          ann,
          lunch.resultsPage(),
          "results-filter",
          clicks(".filter summary")
              + ".then(() => %s)".formatted(clicks(".filter .actions button"))
              + ".then(() => %s)".formatted(clicks(".cross .actions button"))
              + ".then(() => %s)".formatted(clicks(".cross .heat")));
      looks(ann, lunch.resultsPage(), "results-picture", clicks(".days .picture button"));
    }
    OpenSurvey why =
        OpenSurvey.of(
            "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"comment\", \"name\": \"why\","
                + " \"title\": \"Why do you like it?\"}]}");
    for (int i = 1; i <= 12; i++)
      why.answered("{\"why\": \"It is warm, and %d people were there.\"}".formatted(i));
    try (Browser ann = Visitor.owner(why)) {
      looks(
          ann,
          why.resultsPage(),
          "results-texts",
          clicks(".texts + .actions button")
              + ".then(() => %s)".formatted(clicks("dialog .texts li")));
    }
    OpenSurvey nothing = OpenSurvey.of("{\"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}");
    try (Browser ann = Visitor.owner(nothing)) {
      looks(ann, nothing.resultsPage(), "results-none");
    }
  }

  @Test
  void theEditorIsFitForAll() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = OpenSurvey.draft(ann, OpenSurvey.everyType());
      for (String tab : List.of("questions", "settings", "json", "preview"))
        looks(ann, "/edit/" + id + "#" + tab, "_edit_" + tab);
    }
  }

  @Test
  void aSurveyInAFrameIsFitForAll() {
    OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType());
    try (Browser nobody = Browser.open()) {
      looks(nobody, lunch.page() + "?embed", "embed");
    }
  }

  @Test
  void theShareDialogIsFitForAll() {
    OpenSurvey lunch =
        OpenSurvey.of("{\"title\": \"T\", \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}");
    try (Browser ann = Visitor.owner(lunch)) {
      looks(
          ann,
          "/",
          "share",
          clicks(".survey .main")
              + ".then(() => document.querySelectorAll('.snippet')"
              + ".forEach(one => (one.open = true)))");
    }
  }

  @Test
  void aPublishedSurveysPageIsFitForAll() {
    OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType(), "{\"responseLimit\": 20}");
    lunch.pause();
    try (Browser ann = Visitor.owner(lunch)) {
      looks(ann, "/", "surveys");
      looks(ann, lunch.ownPage(), "survey");
      looks(ann, lunch.ownPage() + "#settings", "survey-settings");
    }
  }

  @Test
  void theDialogsThatBeginASurveyAreFitForAll() {
    try (Browser ann = Visitor.member("Ann")) {
      looks(ann, "/", "new", clicks(".heading .main"));
      looks(ann, "/", "template", clicks(".offers button"));
    }
  }

  @Test
  void sharingASurveyIsFitForAll() {
    SharedSurvey lunch = SharedSurvey.draft();
    Api.Somebody bob = lunch.join("viewer");
    lunch.join("editor");
    try (Browser ann = Visitor.of(lunch.owner())) {
      String opens = clicks(".survey .menu a + button");
      looks(
          ann,
          "/",
          "team",
          opens
              + ".then(() => %s)".formatted(clicks("dialog form .main"))
              + ".then(() => %s)".formatted(clicks("#team-link")));
      looks(
          ann,
          "/",
          "team-hand-over",
          opens
              + ".then(() => %s)".formatted(clicks(".team .actions button"))
              + ".then(() => %s)".formatted(clicks("dialog + dialog h2")));
    }
    try (Browser bobs = Visitor.of(bob)) {
      looks(bobs, "/", "shared");
      looks(
          bobs,
          "/",
          "team-of-another",
          clicks(".survey .menu a + button") + ".then(() => %s)".formatted(clicks("dialog h2")));
      looks(bobs, "/edit/" + lunch.id(), "edit-viewer");
      looks(bobs, lunch.link("editor"), "join");
    }
    try (Browser nobody = Browser.open()) {
      looks(nobody, lunch.link("viewer"), "join-logged-out");
    }
    try (Browser nobody = Browser.open()) {
      looks(nobody, "/join", "join-invalid");
    }
  }

  /** A script that clicks what comes first there, as soon as it is drawn. */
  private static String clicks(String selector) {
    return """
        new Promise(done => {
          const wait = setInterval(() => {
            const there = document.querySelector('%s');
            if (!there) return;
            clearInterval(wait);
            there.click();
            done();
          }, 20);
        })"""
        .formatted(selector);
  }

  private static void looks(Browser browser, String page) {
    looks(browser, page, page.replaceAll("#.*", "").replaceAll("\\W+", "_"));
  }

  private static void looks(Browser browser, String page, String called) {
    looks(browser, page, called, "");
  }

  private static void looks(Browser browser, String page, String called, String action) {
    looks(browser, page, called, action, "main h1, main .notice");
  }

  /**
   * @param action a script that runs when the page is drawn
   * @param drawn selects what is there when the page is drawn
   */
  private static void looks(
      Browser browser, String page, String called, String action, String drawn) {
    browser.watch().tolerate("status of 404");
    browser.go(page); // an empty tab has no storage
    for (String language : List.of("en", "ko")) {
      browser.evaluate("localStorage.setItem('surely.language', '\"" + language + "\"')");
      browser.go(page);
      browser.reload();
      browser.holds(
          "document.documentElement.lang === '"
              + language
              + "' && !!document.querySelector('"
              + drawn
              + "')",
          "is drawn");
      browser.evaluate(action);
      String name = called + "-" + language;
      for (int width : new int[] {360, 768, 1280}) {
        browser.window(width, false);
        browser.picture(PICTURES.resolve("%s-%d.png".formatted(name, width)));
        assertThat(name + " scrolls sideways", browser.scrollsSideways(), is(false));
      }
      assertThat(name, browser.barriers(), is(empty()));
      browser.window(1280, true);
      browser.picture(PICTURES.resolve(name + "-dark.png"));
      assertThat(name + " dark", browser.barriers(), is(empty()));
    }
  }
}

package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** A survey's page looks as its author wants, and can be read. */
@ExtendWith(ArquillianExtension.class)
class LookIT {
  private static final String PAPER =
      "getComputedStyle(document.body).backgroundColor === 'rgb(%s)'";

  /** Light, dark, pale, and between, where neither black nor white stands out. */
  @ParameterizedTest
  @ValueSource(strings = {"#ffff00", "#000000", "#ffffff", "#777777", "#c2185b", "#1565c0"})
  void anyAccentColourCanBeRead(String color) {
    OpenSurvey lunch =
        OpenSurvey.of(OpenSurvey.everyType(), "{\"accentColor\": \"" + color + "\"}");
    try (Browser ann = Browser.open()) {
      ann.go(lunch.page());
      ann.click("radio", "Bibimbap");
      for (boolean dark : new boolean[] {false, true}) {
        ann.window(1280, dark);
        assertThat(color + (dark ? " dark" : " light"), ann.barriers(), is(empty()));
      }
    }
  }

  @Test
  void theColourIsTheAuthorsWhereItCanBeRead() {
    OpenSurvey lunch =
        OpenSurvey.of(
            "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}",
            "{\"accentColor\": \"#1565c0\"}");
    try (Browser ann = Browser.open()) {
      ann.go(lunch.page());
      ann.finds("button", "Send");
      ann.holds(
          "getComputedStyle(document.querySelector('.button.main')).backgroundColor === "
              + "'rgb(21, 101, 192)'",
          "the button has the colour");
    }
  }

  @Test
  void itIsLightOrDarkWhateverTheSystemIs() {
    String definition = "{\"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}";
    OpenSurvey dark = OpenSurvey.of(definition, "{\"colorScheme\": \"dark\"}");
    OpenSurvey light = OpenSurvey.of(definition, "{\"colorScheme\": \"light\"}");
    OpenSurvey either = OpenSurvey.of(definition);
    try (Browser ann = Browser.open()) {
      for (boolean system : new boolean[] {false, true}) {
        ann.window(1280, system);
        ann.go(dark.page());
        ann.holds(PAPER.formatted("21, 24, 27"), "it is dark");
        ann.go(light.page());
        ann.holds(PAPER.formatted("251, 250, 247"), "it is light");
        ann.go(either.page());
        ann.holds(PAPER.formatted(system ? "21, 24, 27" : "251, 250, 247"), "as the system is");
      }
    }
  }

  @Test
  void itsPageHasNothingOfSurelyButALineUnlessMembersAnswer() {
    String definition =
        "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}";
    OpenSurvey anyone = OpenSurvey.of(definition);
    OpenSurvey members = OpenSurvey.of(definition, "{\"respondents\": \"members\"}");
    try (Browser ann = Visitor.member("Ann");
        Browser nobody = Browser.open()) {
      nobody.watch().tolerate("status of 401");
      ann.watch().tolerate("status of 404"); // she has saved nothing
      ann.go(anyone.page());
      ann.finds("heading", "Lunch");
      ann.finds("link", "Surely");
      ann.holds("!document.querySelector('header.top')", "there is no header");
      ann.click("button", "한국어");
      ann.finds("button", "보내기");
      ann.holds("!document.querySelector('header.top')", "there is still none");
      ann.click("button", "English");
      ann.go(members.page());
      ann.finds("link", "100 points");
      nobody.go(members.page());
      nobody.finds("link", "Log in");
    }
  }
}

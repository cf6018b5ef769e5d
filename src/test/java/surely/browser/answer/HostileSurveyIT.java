package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;

/** An author's texts are shown as text, and HTML in them is harmless. */
@ExtendWith(ArquillianExtension.class)
class HostileSurveyIT {

  @Test
  void titlesChoicesAndAnswersAreText() {
    String hostile = "<img src=x onerror=window.owned=1><script>window.owned=2</script>{q}";
    OpenSurvey survey =
        OpenSurvey.of(
            """
        {"title": "%1$s", "description": "%1$s", "elements": [
          {"type": "html", "name": "h",
            "html": "<p class='button'>Read <b>this</b> \
        <a href='https://example.org/'>there</a>: {q}</p>"},
          {"type": "text", "name": "q", "title": "Say it"},
          {"type": "radiogroup", "name": "r", "title": "%1$s", "description": "%1$s",
            "choices": ["%1$s", {"value": "b", "text": "%1$s"}]},
          {"type": "ranking", "name": "k", "title": "Rank", "choices": ["%1$s", "b"]},
          {"type": "expression", "name": "e", "title": "Echo {q}", "expression": "{q}"}]}"""
                .formatted(hostile));
    try (Browser ann = Browser.open()) {
      ann.go(survey.page());
      ann.fill("Say it", "<b onclick=alert(1)>bold</b>");
      ann.sees("Echo <b onclick=alert(1)>bold</b>");
      ann.sees("Read this there: <b onclick=alert(1)>bold</b>");
      ann.sees("<script>window.owned=2</script>");
      assertThat(
          ann.evaluate("document.querySelectorAll('main img, main script, main b[onclick]').length")
              .toString(),
          is("0"));
      assertThat(ann.evaluate("document.querySelectorAll('.markup b').length").toString(), is("1"));
      assertThat(
          ann.string(
              "document.querySelector('.markup a').rel + document.querySelector('.markup p')"
                  + ".className"),
          is("noopener noreferrer"));
      ann.holds("window.owned === undefined", "nothing has run");
      ann.click("button", "Send");
      ann.sees("Thank you");
    }
  }
}

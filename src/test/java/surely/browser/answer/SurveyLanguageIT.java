package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;

/** A survey is shown in the language in which it is written. */
@ExtendWith(ArquillianExtension.class)
class SurveyLanguageIT {

  @Test
  void aKoreanSurveyHasKoreanButtonsInAnEnglishBrowser() {
    OpenSurvey korean =
        OpenSurvey.of(
            "{\"locale\": \"ko\", \"title\": \"점심\", "
                + "\"elements\": [{\"type\": \"text\", \"name\": \"q\", \"title\": \"이름\", "
                + "\"isRequired\": true}]}");
    try (Browser ann = Browser.open()) {
      ann.go(korean.page());
      ann.finds("button", "보내기");
      ann.holds(
          "document.documentElement.lang === 'ko' && document.querySelector('form').lang === 'ko'",
          "it says that it is Korean");
      ann.click("button", "보내기");
      ann.holds(
          "/[가-힣]/.test(document.querySelector('.summary').innerText)",
          "what is wrong is said in Korean");
      ann.click("button", "English");
      ann.finds("button", "Send");
    }
  }

  @Test
  void aSurveyInTheReadersLanguageIsReadInIt() {
    OpenSurvey both =
        OpenSurvey.of(
            "{\"locale\": \"ko\", \"title\": {\"default\": \"점심\", \"en\": \"Lunch\"}, "
                + "\"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}");
    try (Browser ann = Browser.open()) {
      ann.go(both.page());
      ann.finds("heading", "Lunch");
      ann.finds("button", "Send");
    }
  }

  @Test
  void aReaderOfSeveralLanguagesChooses() {
    OpenSurvey three =
        OpenSurvey.of(
            "{\"title\": {\"default\": \"Lunch\", \"de\": \"Mittag\", \"ko\": \"점심\"}, "
                + "\"elements\": [{\"type\": \"text\", \"name\": \"q\", "
                + "\"title\": {\"default\": \"Dish\", \"de\": \"Gericht\", \"ko\": \"음식\"}}]}");
    try (Browser ann = Browser.open()) {
      ann.before("Object.defineProperty(navigator, 'languages', {value: ['fr', 'de-AT', 'en']})");
      ann.go(three.page());
      ann.finds("heading", "Mittag");
      ann.holds(
          "document.querySelector('form').lang === 'de' && "
              + "[...document.querySelectorAll('main option')].map(o => o.text).join() "
              + "=== 'English,Deutsch,한국어'",
          "each language is offered by its own name");
      assertThat(ann.barriers(), is(empty()));
      ann.fill("Gericht", "Suppe");
      read(ann, "Language of the survey", "ko");
      ann.finds("heading", "점심");
      ann.finds("button", "보내기");
      ann.holds("document.querySelector('input').value === 'Suppe'", "the answer is still there");
      ann.reload();
      ann.finds("heading", "점심");
      ann.finds("button", "보내기");
      read(ann, "설문의 언어", "en");
      ann.finds("heading", "Lunch");
      ann.finds("button", "Send");
    }
  }

  @Test
  void arabicRunsFromRightToLeft() {
    OpenSurvey arabic =
        OpenSurvey.of(
            "{\"locale\": \"ar\", \"title\": \"الغداء\", "
                + "\"elements\": [{\"type\": \"text\", \"name\": \"q\", \"title\": \"الاسم\"}]}");
    try (Browser ann = Browser.open()) {
      ann.go(arabic.page());
      ann.finds("heading", "الغداء");
      ann.holds(
          "getComputedStyle(document.querySelector('form')).direction === 'rtl' && "
              + "document.querySelector('form').lang === 'ar'",
          "it runs from right to left");
    }
  }

  /** Picks another language, by the label of the list. */
  private static void read(Browser ann, String label, String language) {
    ann.focus("combobox", label);
    ann.evaluate(
        "(list => { list.value = '%s'; list.dispatchEvent(new Event('change')); })"
                .formatted(language)
            + "(document.activeElement)");
  }
}

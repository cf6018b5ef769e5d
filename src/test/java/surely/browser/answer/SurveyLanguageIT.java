package surely.browser.answer;

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
}

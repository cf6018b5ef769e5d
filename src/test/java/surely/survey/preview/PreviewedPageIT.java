package surely.survey.preview;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/** A link to a survey shows its title where it is shared, if anyone may read it. */
@ExtendWith(ArquillianExtension.class)
class PreviewedPageIT {
  private static final String LUNCH =
      """
      {"title": "\\"Lunch\\" & <tea>",
        "description": {"default": "What's <b>good</b>?", "de": "Was?"},
        "elements": [{"type": "text", "name": "a"}]}""";
  private static final String ELEMENTS = "\"elements\": [{\"type\": \"text\", \"name\": \"a\"}]}";
  private static final Pattern HEAD = Pattern.compile("(?s)<title>.*?(?=\n<link)");

  private final Api api = Api.ofSuite();
  private final Author ann = Author.signUp();

  @Test
  void anOpenSurveyShowsItsTitleAndDescription() {
    assertThat(
        head(open(LUNCH, "{}")),
        is(
            """
            <title>&quot;Lunch&quot; &amp; &lt;tea&gt;</title>
            <meta property="og:title" content="&quot;Lunch&quot; &amp; &lt;tea&gt;">
            <meta property="og:type" content="website">
            <meta property="og:site_name" content="Surely">
            <meta name="description" content="What&#39;s &lt;b&gt;good&lt;/b&gt;?">
            <meta property="og:description" content="What&#39;s &lt;b&gt;good&lt;/b&gt;?">"""));
  }

  @Test
  void theDescriptionIsThatOfTheSurveysLanguage() {
    String german = open("{\"locale\": \"de\", " + LUNCH.substring(1), "{}");
    assertThat(head(german), containsString("\"og:description\" content=\"Was?\""));
    String plain = open("{\"description\": \"" + "가".repeat(301) + "\", " + ELEMENTS, "{}");
    assertThat(head(plain), containsString("content=\"" + "가".repeat(299) + "…\""));
    assertThat(head(plain), containsString("<title>Surely</title>"));
  }

  @Test
  void aSurveyThatNotEverybodyMayReadShowsNothing() {
    isHidden(open(LUNCH, "{\"respondents\": \"members\"}"));
    isHidden(open(LUNCH, "{\"respondents\": \"invited\"}"));
    isHidden(open(LUNCH, "{\"opensAt\": \"2099-01-01T00:00:00Z\"}"));
    isHidden(ann.create(LUNCH, "{}").then().extract().path("id"));
    isHidden("no-such-survey");
  }

  @Test
  void aBrowserKeepsThePageAsLongAsItIsTheSame() {
    String page = "/s/" + open(LUNCH, "{}");
    HttpReply first = api.send(Request.get(page));
    HttpReply again = api.send(Request.get(page).header("If-None-Match", first.header("ETag")));
    assertThat(again.status(), is(304));
    HttpReply other = api.send(Request.get("/s/" + open("{" + ELEMENTS, "{}")));
    assertThat(other.header("ETag"), is(not(first.header("ETag"))));
  }

  private void isHidden(String survey) {
    assertThat(survey, head(survey), is("<title>Surely</title>"));
  }

  private String open(String definition, String settings) {
    return ann.open(definition, settings);
  }

  private String head(String survey) {
    String page = api.send(Request.get("/s/" + survey)).body();
    Matcher head = HEAD.matcher(page);
    assertThat(page, head.find(), is(true));
    return head.group();
  }
}

package surely.form;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static surely.json.StrictJson.JSON;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in a definition makes a respondent's browser run something, or fetch it from another site. */
class LinksTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiterString = "->", textBlock = """
      /pictures/a.png              -> false
      a.png                        -> false
      ?id=a:b                      -> false
      data:image/png;base64,AAAA   -> false
      https://example.org/a.png    -> true
      //example.org/a.png          -> true
      /\\example.org/a.png         -> true
      ` ht\ttps://example.org`     -> true
      javascript:alert(1)          -> true
      data:text/html,x             -> true
      ftp:x                        -> true
      """)
  void anAddressIsOfThisSiteOrNot(String address, boolean foreign) {
    assertThat(Links.isForeign(address), is(foreign));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiterString = "->", textBlock = """
      "logo": "https://example.org/a.png"                                     -> /logo foreign-address
      "logo": {"default": "/a.png", "ko": "//example.org/a.png"}              -> /logo foreign-address
      "backgroundImage": "http://example.org/a.png"                           -> /backgroundImage foreign-address
      "navigateToUrl": "https://example.org"                                  -> /navigateToUrl foreign-address
      "navigateToUrlOnCondition": [{"url": "javascript:x", "expression": "true"}] -> /navigateToUrlOnCondition/0/url foreign-address
      "completedHtml": "<iframe src='/x'></iframe>"                           -> /completedHtml unsafe-html
      "completedHtmlOnCondition": [{"html": "<b onclick=x>", "expression": "true"}] -> /completedHtmlOnCondition/0/html unsafe-html
      "logo": "/a.png", "completedHtml": "<p>Thank you, {q}</p>", "navigateToUrl": "/done" -> fits
      """)
  void theSurveysOwnAreRefused(String property, String issues) {
    assertThat(Given.issuesOf(Given.json("{" + property + ", \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}")), is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiterString = "->", textBlock = """
      "type": "image", "imageLink": "https://example.org/a.png"               -> /elements/1/imageLink foreign-address
      "type": "imagepicker", "choices": [{"value": 1, "imageLink": "//example.org/a.png"}] -> /elements/1/choices/0/imageLink foreign-address
      "type": "imagepicker", "choices": [{"value": 1, "imageLink": "data:image/gif;base64,AA"}, {"value": 2}] -> fits
      """)
  void thoseOfElementsAreRefused(String element, String issues) {
    assertThat(Given.issuesOf(Given.json("{\"elements\": [{\"type\": \"text\", \"name\": \"q\"}, {\"name\": \"i\", " + element + "}]}")),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>x</script>", "<IMG SRC=//example.org/a.png>", "<img src='x' onerror='x'>", "<a href=' java\tscript:x'>x</a>",
      "<p style='background: url(//example.org)'>", "<svg><use href='#x'></svg>", "<form action='//example.org'>", "<video src='/x'>",
      "<img srcset='a 1x'>", "<base href='//example.org'>", "<table background='//example.org/x'>", "<link rel=stylesheet href='/x'>"})
  void htmlThatRunsOrFetchesIsRefused(String html) {
    assertThat(Given.issuesOf(withHtml(html)), is(Given.list("/elements/1/html unsafe-html")));
  }

  @Test
  void htmlIsServedWithoutWhatIsNotKnownToBeHarmless() {
    JsonObject definition = withHtml("<h2 class=\"x\" style=\"color:red\" data-x=\"1\">A &amp; B</h2><custom-tag>text</custom-tag>"
        + "<a href=\"https://example.org\">there</a> <a href=\"/here\">here</a> <img src=\"/a.png\"> <p>{q} < 5");
    assertThat(Given.issuesOf(definition), is(Given.list("fits")));
    assertThat(Form.served(definition).getJsonArray("elements").getJsonObject(1).getString("html"), is("<h2 class=\"x\">A &amp; B</h2>text"
        + "<a href=\"https://example.org\">there</a> <a href=\"/here\">here</a> <img src=\"/a.png\"> <p>{q} &lt; 5</p>"));
  }

  @Test
  void whatIsNoHtmlIsServedAsItIs() {
    JsonObject definition = Given.json("""
        {"title": "<b>1 < 2</b>", "elements": [{"type": "text", "name": "q", "html": "<i>", "x": [1, null, {"html": "<i>"}]}]}""");
    assertThat(Form.served(definition), is(definition));
  }

  private static JsonObject withHtml(String html) {
    JsonObject element = JSON.createObjectBuilder().add("type", "html").add("name", "h").add("html", html).build();
    JsonObject definition = Given.question("\"type\": \"text\"");
    return JSON.createObjectBuilder().add("elements", JSON.createArrayBuilder(definition.getJsonArray("elements")).add(element)).build();
  }
}

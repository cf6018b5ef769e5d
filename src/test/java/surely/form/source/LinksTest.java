package surely.form.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static surely.json.StrictJson.JSON;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import surely.form.Form;
import surely.form.Given;

/** No definition makes a respondent's browser run a script, or fetch anything from another site. */
class LinksTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
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
  @ValueSource(
      strings = {
        "https://example.org/\u2028",
        "javascript:alert(1)\u2028",
        "https:\u0085//example.org"
      })
  void aLineSeparatorHidesNoScheme(String address) {
    assertThat(Links.isForeign(address), is(true));
    assertThat(
        Given.issuesOf(
            Given.json(
                "{\"completedHtml\": \"<a href='data:text/html,\u2028'>x</a>\", "
                    + "\"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}")),
        is(Given.list("/completedHtml unsafe-html")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "navigateToUrl": "https://example.org" -> /navigateToUrl foreign-address
      "navigateToUrlOnCondition": [{"url": "javascript:x", "expression": "true"}] \
          -> /navigateToUrlOnCondition/0/url foreign-address
      "completedHtml": "<script></script>"   -> /completedHtml unsafe-html
      "completedHtmlOnCondition": [{"html": "<b onclick=x>", "expression": "true"}] \
          -> /completedHtmlOnCondition/0/html unsafe-html
      "logo": "/a.png", "completedHtml": "<p>Thank you, {q}</p>", "navigateToUrl": "/done" -> fits
      """)
  void theSurveysOwnAreRefused(String property, String issues) {
    assertThat(
        Given.issuesOf(
            Given.json(
                "{" + property + ", \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}")),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "logo": "https://example.org/a.png"           -> /logo not-shown -> {}
      "logo": {"default": "/a.png", "ko": "//example.org/a.png"} \
          -> /logo not-shown \
          -> {"logo": {"default": "/a.png"}}
      "backgroundImage": "http://example.org/a.png" -> /backgroundImage not-shown -> {}
      "cover": {"backgroundImage": "//example.org/a.png", "height": 9} \
          -> /cover/backgroundImage not-shown \
          -> {"cover": {"height": 9}}
      "logo": "/a.png", "backgroundImage": "data:image/gif;base64,AA" \
          -> fits \
          -> {"logo": "/a.png", "backgroundImage": "data:image/gif;base64,AA"}
      "completedHtml": "<p>x<iframe src='/x'></iframe>" \
          -> /completedHtml not-shown \
          -> {"completedHtml": "<p>x</p>"}
      """)
  void foreignPicturesOfTheSurveyAreNotShown(String property, String warnings, String served) {
    JsonObject definition =
        Given.json("{" + property + ", \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}");
    assertThat(Given.warningsOf(definition), is(Given.list(warnings)));
    assertThat(
        JSON.createObjectBuilder(Form.served(definition)).remove("elements").build(),
        is(Given.json(served)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "type": "image", "imageLink": "https://example.org/a.png" \
          -> /imageLink not-shown \
          -> "type": "image"
      "type": "imagepicker", "choices": [{"value": 1, "imageLink": "//example.org/a.png"}] \
          -> /choices/0/imageLink not-shown \
          -> "type": "imagepicker", "choices": [{"value": 1}]
      "type": "imagepicker", "choices": [{"value": 1, "imageLink": "data:image/gif;base64,AA"}] \
          -> fits \
          -> "type": "imagepicker", "choices": [{"value": 1, \
            "imageLink": "data:image/gif;base64,AA"}]
      "type": "multipletext", "items": [{"name": "logo"}], \
      "defaultValue": {"logo": "https://example.org"} \
          -> fits \
          -> "type": "multipletext", "items": [{"name": "logo"}], \
          "defaultValue": {"logo": "https://example.org"}
      "type": "radiogroup" -> /choices nothing-to-choose -> "type": "radiogroup"
      "type": "radiogroup", "hideIfChoicesEmpty": true \
          -> fits \
          -> "type": "radiogroup", "hideIfChoicesEmpty": true
      """)
  void foreignPicturesOfElementsAreNotShown(String element, String warnings, String served) {
    JsonObject definition = withElement(element);
    assertThat(
        Given.warningsOf(definition),
        is(Given.list(warnings).stream().map(warning -> "/elements/1" + warning).toList()));
    assertThat(Form.served(definition), is(withElement(served)));
  }

  private static JsonObject withElement(String properties) {
    return Given.json(
        "{\"elements\": [{\"type\": \"text\", \"name\": \"q\"}, {\"name\": \"i\", "
            + properties
            + "}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x</script>",
        "<img src='x' onerror='x'>",
        "<a href=' java\tscript:x'>x</a>",
        "<svg><use href='#x'></svg>",
        "<form action='//example.org'>",
        "<base href='//example.org'>"
      })
  void htmlThatRunsIsRefused(String html) {
    assertThat(Given.issuesOf(withHtml(html)), is(Given.list("/elements/1/html unsafe-html")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<IMG SRC=//example.org/a.png>",
        "<p style='background: url(//example.org)'>",
        "<video src='//example.org'>",
        "<img srcset='//example.org 1x'>",
        "<table background='//example.org/x'>",
        "<link rel=stylesheet href='//example.org'>",
        "<iframe src='//example.org'></iframe>",
        "<style>@import '//example.org'</style>"
      })
  void htmlThatFetchesIsNotShown(String html) {
    assertThat(Given.warningsOf(withHtml(html)), is(Given.list("/elements/1/html not-shown")));
    assertThat(Form.served(withHtml(html)).toString(), not(containsString("example.org")));
  }

  @Test
  void htmlIsServedWithoutWhatIsNotKnownToBeHarmless() {
    JsonObject definition =
        withHtml(
            "<h2 class=\"x\" style=\"color:red\" data-x=\"1\">A &amp; "
                + "B</h2><custom-tag>text</custom-tag>"
                + "<a href=\"https://example.org\">there</a> <a href=\"/here\">here</a> <img "
                + "src=\"/a.png\"> <p>{q} < 5");
    assertThat(Given.issuesOf(definition), is(Given.list("fits")));
    assertThat(
        Form.served(definition).getJsonArray("elements").getJsonObject(1).getString("html"),
        is(
            "<h2 class=\"x\">A &amp; B</h2>text"
                + "<a href=\"https://example.org\">there</a> <a href=\"/here\">here</a> <img "
                + "src=\"/a.png\"> <p>{q} &lt; 5</p>"));
  }

  @Test
  void whatIsNoHtmlIsServedAsItIs() {
    JsonObject definition =
        Given.json(
            """
        {"title": "<b>1 < 2</b>", "elements": [{"type": "text", "name": "q", "html": "<i>",
          "x": [1, null, {"html": "<i>"}]}]}""");
    assertThat(Form.served(definition), is(definition));
  }

  private static JsonObject withHtml(String html) {
    JsonObject element =
        JSON.createObjectBuilder().add("type", "html").add("name", "h").add("html", html).build();
    JsonObject definition = Given.question("\"type\": \"text\"");
    return JSON.createObjectBuilder()
        .add("elements", JSON.createArrayBuilder(definition.getJsonArray("elements")).add(element))
        .build();
  }
}

package surely.survey.origin;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/** Only the sites that a survey names may show its page in a frame. */
@ExtendWith(ArquillianExtension.class)
class SurveyFramesIT {
  private static final Pattern ANCESTORS = Pattern.compile("; frame-ancestors ([^;]*);");
  private static final String TWO = "[\"https://www.example.org\", \"http://localhost:3000\"]";

  private final Api api = Api.ofSuite();
  private final Author ann = Author.signUp();

  @Test
  void theSitesThatASurveyNamesMayShowIt() {
    String named = "https://www.example.org http://localhost:3000";
    assertThat(ancestors("/s/" + open(TWO) + "?embed"), is(named));
    assertThat(ancestors("/s/" + open(TWO) + "?source=mail&embed=1"), is(named));
    assertThat(ancestors("/s/" + draft(TWO) + "?embed"), is(named));
    assertThat(ancestors("/s/" + open("[\"*\"]") + "?embed"), is("*"));
  }

  @Test
  void noOtherPageIsShownInAFrame() {
    String survey = open(TWO);
    for (String path :
        List.of(
            "/s/" + open("null") + "?embed",
            "/s/" + open("[]") + "?embed",
            "/s/unknown?embed",
            "/s/" + survey,
            "/s/" + survey + "?embedded",
            "/s/" + survey + "/?embed",
            "/s.html?embed",
            "/s?embed",
            "/login?embed",
            "/results/" + survey + "?embed",
            "/edit/" + survey + "?embed",
            "/api/surveys/" + survey + "/form?embed"))
      assertThat(path, ancestors(path), is("'none'"));
  }

  /** A browser takes the policy of the page that it has kept from the answer "not modified". */
  @Test
  void thePolicyIsOtherwiseThatOfEveryPage() {
    String page = "/s/" + open(TWO);
    HttpReply whole = api.send(Request.get(page));
    HttpReply framed = api.send(Request.get(page + "?embed"));
    HttpReply again =
        api.send(Request.get(page + "?embed").header("If-None-Match", framed.header("ETag")));
    assertThat(again.status(), is(304));
    for (HttpReply reply : List.of(framed, again))
      assertThat(
          ANCESTORS.matcher(policy(reply)).replaceFirst("; frame-ancestors 'none';"),
          is(policy(whole)));
    assertThat(ancestors(again), is(ancestors(framed)));
  }

  private String ancestors(String path) {
    return ancestors(api.send(Request.get(path)));
  }

  private static String ancestors(HttpReply reply) {
    Matcher found = ANCESTORS.matcher(policy(reply));
    assertThat(policy(reply), found.find(), is(true));
    return found.group(1);
  }

  private static String policy(HttpReply reply) {
    return reply.header("Content-Security-Policy");
  }

  private String open(String origins) {
    return ann.open("{\"origins\": %s}".formatted(origins));
  }

  private String draft(String origins) {
    return ann.create("{\"origins\": %s}".formatted(origins)).then().extract().path("id");
  }
}

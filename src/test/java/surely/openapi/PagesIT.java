package surely.openapi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/** The pages: everything that they need comes from this server and exists. */
@ExtendWith(ArquillianExtension.class)
class PagesIT {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final List<String> PAGES =
      List.of(
          "/",
          "/login",
          "/login/some-provider",
          "/signup",
          "/points",
          "/cards",
          "/sheet",
          "/account",
          "/activity",
          "/join",
          "/members",
          "/password",
          "/email",
          "/s/some-survey",
          "/edit/some-survey",
          "/preview/some-survey",
          "/results/some-survey",
          "/missing.html",
          "/api.html",
          "/problems/not-found");
  private final Api api = Api.ofSuite();

  @Test
  void whatThePagesReferToIsThere() {
    for (String page : PAGES)
      for (String link : links(page)) {
        assertThat(page, link, not(matchesPattern("(?i)([a-z]+:|//).*")));
        assertThat(
            page + " " + link,
            api.send(Request.get(link.startsWith("/") ? link : "/" + link)).status(),
            is(200));
      }
  }

  @Test
  void theApiPageShowsTheDescriptionWithTheWebJarsSwaggerUi() {
    assertThat(
        links("/api.html"),
        hasItem(matchesPattern("webjars/swagger-ui/[0-9.]+/swagger-ui-bundle\\.js")));
    assertThat(api.send(Request.get("/api.js")).body(), containsString("'./openapi.yaml'"));
    assertThat(
        api.send(Request.get("/openapi.yaml")).header("Content-Type"), is("application/yaml"));
  }

  @Test
  void noPageHasAnInlineScript() {
    for (String page : PAGES)
      assertThat(
          page,
          api.send(Request.get(page)).body(),
          not(matchesPattern("(?s).*<script(?![^>]*src=).*")));
  }

  private List<String> links(String page) {
    HttpReply reply = api.send(Request.get(page));
    assertThat(page, reply.status(), is(200));
    List<String> links = LINK.matcher(reply.body()).results().map(m -> m.group(1)).toList();
    assertThat(page, links, is(not(empty())));
    return links;
  }
}

package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/** An address that does not exist gets a page with a link to the start page. */
@ExtendWith(ArquillianExtension.class)
class MissingPagesIT {

  @Test
  void aPersonGetsAPageThatLeadsOn() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 404");
      for (String address :
          new String[] {
            "/nope",
            "/edit",
            "/results/",
            "/s",
            "/nope/at/all",
            "/results/no-such-survey",
            "/edit/no-such-survey"
          }) {
        ann.go(address);
        ann.finds("heading", "There is nothing at this address");
        ann.holds("document.title.startsWith('There is nothing')", "the title of " + address);
      }
      assertThat(ann.barriers(), is(empty()));
      ann.click("link", "Go to the start page");
      ann.finds("heading", "My surveys");
    }
  }

  @Test
  void aProgramGetsAProblemAndBothGet404() {
    assertThat(status("/nope", "text/html,*/*;q=0.8"), is("404 text/html"));
    assertThat(status("/edit", "text/html,*/*;q=0.8"), is("404 text/html"));
    assertThat(status("/missing", "text/html,*/*;q=0.8"), is("404 text/html"));
    assertThat(status("/nope", "*/*"), is("404 application/problem+json"));
    assertThat(status("/nope.js", "*/*"), is("404 application/problem+json"));
    assertThat(status("/api/nope", "text/html,*/*;q=0.8"), is("404 application/problem+json"));
  }

  private static String status(String path, String accept) {
    HttpReply reply = Api.ofSuite().send(Request.get(path).header("Accept", accept));
    return reply.status() + " " + reply.header("Content-Type").replaceFirst(";.*", "");
  }
}

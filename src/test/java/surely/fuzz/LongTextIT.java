package surely.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/** Long texts that once overflowed the server's stack or a column. */
@ExtendWith(ArquillianExtension.class)
class LongTextIT {
  private static final String MEMBER =
      "{\"email\": \"%s\", \"password\": \"correct horse\", \"name\": \"Ann\"}";
  private static final String SURVEY =
      "{\"definition\": {\"title\": \"%s\", \"elements\": [{\"type\": \"text\", "
          + "\"name\": \"a\"}]}}";
  private final Api api = Api.ofSuite();

  @Test
  void anAddressOfManyLabelsIsRefused() {
    refused(
        422,
        Request.post("/api/members").json(MEMBER.formatted("a@" + "a.".repeat(300_000) + "a")));
  }

  @Test
  void anAddressThatIsLongerInLowerCaseIsRefused() {
    refused(422, Request.post("/api/members").json(MEMBER.formatted("a@" + "\u0130".repeat(250))));
  }

  @Test
  void aLongTitleIsRefused() {
    refused(
        422,
        Request.post("/api/surveys")
            .bearer(api.signUp().token())
            .json(SURVEY.formatted("x".repeat(70_000))));
  }

  @Test
  void aLongIdempotencyKeyIsRefused() {
    refused(
        400,
        Request.post("/api/trackers")
            .bearer(api.signUp().token())
            .json("{\"type\": \"a\", \"value\": 1}")
            .header("Idempotency-Key", "\"" + "x".repeat(7000) + "\""));
  }

  private void refused(int status, Request request) {
    HttpReply reply = api.send(request);
    assertThat(reply.toString(), reply.status(), is(status));
  }
}

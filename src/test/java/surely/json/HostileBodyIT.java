package surely.json;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/** Any body that can be sent without logging in gets a short response. */
@ExtendWith(ArquillianExtension.class)
class HostileBodyIT {

  @Test
  void manyElementsUnderALongNameAreAnUnknownField() {
    HttpReply reply = signUp("{\"" + "k".repeat(100_000) + "\":[1" + ",1".repeat(470_000) + "]}");
    assertThat(reply.status(), is(422));
    assertThat(reply.body().length(), lessThan(110_000));
  }

  @Test
  void unknownFieldsAreListedAsFarAsAnybodyReads() {
    HttpReply reply =
        signUp(
            "{"
                + IntStream.range(0, 90_000)
                    .mapToObj(i -> "\"k" + i + "\":1")
                    .collect(Collectors.joining(","))
                + "}");
    assertThat(reply.status(), is(422));
    assertThat(Api.object(reply.body()).getJsonArray("errors"), hasSize(200));
  }

  @Test
  void accentsAreRefusedForTheirNumber() {
    String accents = "a" + "\u0301\u0316".repeat(120_000);
    HttpReply reply =
        signUp(
            "{\"email\":\""
                + accents
                + "@example.org\",\"password\":\"correct horse\",\"name\":\""
                + accents
                + "\"}");
    assertThat(reply.status(), is(422));
  }

  private static HttpReply signUp(String body) {
    return Api.ofSuite().send(Request.post("/api/members").json(body));
  }
}

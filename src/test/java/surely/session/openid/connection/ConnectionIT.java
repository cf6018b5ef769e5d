package surely.session.openid.connection;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static surely.test.api.Api.object;

import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.MockProvider;
import surely.test.server.Suite;

/** Connecting one's own account with a provider. */
@ExtendWith(ArquillianExtension.class)
class ConnectionIT {
  private static final String CONNECTIONS = "/api/members/me/connections";
  private static final Api API = Api.ofSuite();

  private final Rows rows = Rows.of(Suite.application());
  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @Test
  void anOwnerConnectsTheAccountAndLogsInAtTheProvider() {
    Somebody ann = API.signUp(email);
    BegunLogIn early = BegunLogIn.of("mock", API.must(201, BegunLogIn.begin("mock")));
    assertProblem(API.send(early.finish(code(early))), 409, "account-not-connected");

    BegunLogIn begun = begin(ann);
    API.must(204, finish(ann, begun, code(begun)));

    BegunLogIn late = BegunLogIn.of("mock", API.must(201, BegunLogIn.begin("mock")));
    String token = object(API.must(201, late.finish(code(late))).body()).getString("token");
    assertThat(me(token), is(me(ann.token())));
    assertThat(API.must(200, get(ann)).body(), is("{\"providers\":[\"mock\"]}"));
    assertThat(rows.count("SELECT COUNT(*) FROM ledger_entry WHERE account = ?", ann.id()), is(1L));
  }

  @Test
  void anotherAddressAtTheProviderIsConnectedTooAndARepeatSucceeds() {
    Somebody ann = API.signUp();
    for (int time = 0; time < 2; time++) {
      BegunLogIn begun = begin(ann);
      API.must(204, finish(ann, begun, code(begun)));
    }
    assertThat(identities(), is(1L));
    assertThat(rows.count("SELECT COUNT(*) FROM member WHERE email = ?", email), is(0L));
  }

  @Test
  void aPersonOfAnotherAccountIsNotConnected() {
    Somebody ann = API.signUp();
    Somebody bob = API.signUp();
    BegunLogIn ofAnn = begin(ann);
    API.must(204, finish(ann, ofAnn, code(ofAnn)));

    BegunLogIn ofBob = begin(bob);
    assertProblem(API.send(finish(bob, ofBob, code(ofBob))), 409, "identity-connected");

    assertThat(API.must(200, get(bob)).body(), is("{\"providers\":[]}"));
    assertThat(identities(), is(1L));
  }

  @Test
  void thePasswordIsNeeded() {
    Somebody ann = API.signUp();
    Request begin = Request.post(CONNECTIONS + "/mock/attempts").bearer(ann.token());
    assertProblem(API.send(begin.json("{}")), 403, "password-needed");
    assertProblem(API.send(begin.json("{\"password\": \"wrong\"}")), 403, "password-needed");
  }

  @Test
  void anAttemptConnectsOnlyTheAccountThatBeganIt() {
    Somebody ann = API.signUp();
    Somebody mallory = API.signUp();
    BegunLogIn begun = begin(mallory);
    String code = code(begun);

    assertNotBegun(finish(ann, begun, code));
    // nor does it log anybody in
    assertNotBegun(begun.finish(code));
    assertProblem(API.send(finish(begun, code)), 401, "log-in-needed");

    BegunLogIn logIn = BegunLogIn.of("mock", API.must(201, BegunLogIn.begin("mock")));
    assertNotBegun(finish(ann, logIn, code(logIn)));
    assertThat(identities(), is(0L));
  }

  @Test
  void anAttemptConnectsOnce() {
    Somebody ann = API.signUp();
    BegunLogIn begun = begin(ann);
    API.must(204, finish(ann, begun, code(begun)));
    HttpReply again = API.send(finish(ann, begun, code(begun)));
    assertThat(again.toString(), again.status(), is(401));
  }

  @Test
  void anotherSiteConnectsNothing() {
    Somebody ann = API.signUp();
    BegunLogIn begun = begin(ann);
    assertProblem(
        API.send(finish(ann, begun, code(begun)).header("Sec-Fetch-Site", "cross-site")),
        403,
        "cross-site");
    assertThat(identities(), is(0L));
  }

  static BegunLogIn begin(Somebody member) {
    return BegunLogIn.of(
        "mock",
        API.must(
            201,
            Request.post(CONNECTIONS + "/mock/attempts")
                .bearer(member.token())
                .json("{\"password\": \"" + Api.PASSWORD + "\"}")));
  }

  private static Request get(Somebody member) {
    return Request.get(CONNECTIONS).bearer(member.token());
  }

  private static Request finish(Somebody member, BegunLogIn begun, String code) {
    return finish(begun, code).bearer(member.token());
  }

  private static Request finish(BegunLogIn begun, String code) {
    return Request.post(CONNECTIONS + "/mock")
        .header("Cookie", begun.cookie())
        .json("{\"code\": \"%s\", \"state\": \"%s\"}".formatted(code, begun.state()));
  }

  private String code(BegunLogIn begun) {
    return MockProvider.code(begun, subject, email);
  }

  private static String me(String token) {
    return API.must(200, Request.get("/api/members/me").bearer(token)).body();
  }

  private long identities() {
    return rows.count("SELECT COUNT(*) FROM identity WHERE subject = ?", subject);
  }

  private static void assertNotBegun(Request request) {
    assertProblem(API.send(request), 401, "log-in-attempt-invalid");
  }

  private static void assertProblem(HttpReply reply, int status, String slug) {
    assertThat(reply.toString(), reply.status(), is(status));
    assertThat(reply.body(), containsString("/problems/" + slug));
  }
}

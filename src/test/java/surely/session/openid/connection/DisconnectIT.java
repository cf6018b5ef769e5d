package surely.session.openid.connection;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static surely.test.api.Api.object;

import jakarta.json.JsonObject;
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
import surely.test.openid.LyingProvider;
import surely.test.server.Suite;

/** Disconnecting one's own account from a provider. */
@ExtendWith(ArquillianExtension.class)
class DisconnectIT {
  private static final String CONNECTIONS = "/api/members/me/connections/";
  private static final String PASSWORD = "{\"password\": \"" + Api.PASSWORD + "\"}";
  private static final Api API = Api.ofSuite();

  private final Rows rows = Rows.of(Suite.application());
  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @Test
  void whoHasAPasswordDisconnectsWithItAndARepeatChangesNothing() {
    Somebody ann = API.signUp();
    identity(ann.id(), "lying", subject);

    for (int time = 0; time < 2; time++)
      API.must(204, disconnect(ann.token(), "lying").json(PASSWORD));

    assertThat(identities(ann.id()), is(0L));
    API.must(200, Request.get("/api/members/me").bearer(ann.token()));
  }

  @Test
  void thePasswordIsNeeded() {
    Somebody ann = API.signUp();
    identity(ann.id(), "lying", subject);
    Request disconnect = disconnect(ann.token(), "lying");

    assertProblem(API.send(disconnect), 403, "password-needed");
    assertProblem(API.send(disconnect.json("{}")), 403, "password-needed");
    assertProblem(API.send(disconnect.json("{\"password\": \"x\"}")), 403, "password-needed");

    assertThat(identities(ann.id()), is(1L));
  }

  @Test
  void theOnlyWayToLogInStays() {
    JsonObject ann = logIn();
    assertProblem(API.send(disconnect(ann.getString("token"), "lying")), 409, "last-connection");
    assertThat(logInAgain(), is(idOf(ann)));
  }

  @Test
  void anotherConnectionIsEnoughIfItsProviderIsConfigured() {
    JsonObject ann = logIn();
    String token = ann.getString("token");
    String id = idOf(ann);
    identity(id, "gone", subject);
    assertProblem(API.send(disconnect(token, "lying")), 409, "last-connection");

    identity(id, "mock", subject);
    API.must(204, disconnect(token, "lying"));
    API.must(204, disconnect(token, "gone"));

    assertThat(rows.value("SELECT provider FROM identity WHERE member_id = ?", id), is("mock"));
    assertProblem(API.send(disconnect(token, "mock")), 409, "last-connection");
  }

  @Test
  void othersKeepTheirConnections() {
    Somebody ann = API.signUp();
    Somebody bob = API.signUp();
    identity(bob.id(), "lying", subject);

    API.must(204, disconnect(ann.token(), "lying").json(PASSWORD));

    assertThat(identities(bob.id()), is(1L));
  }

  @Test
  void aNewAccountOfTheSamePersonGetsNoPointsAgain() {
    Somebody ann = API.signUp();
    identity(ann.id(), "lying", subject);
    API.must(204, disconnect(ann.token(), "lying").json(PASSWORD));

    JsonObject another = logIn();

    assertThat(me(another.getString("token")).getInt("points"), is(0));
  }

  private static Request disconnect(String token, String provider) {
    return Request.delete(CONNECTIONS + provider).bearer(token);
  }

  /** Logs in at a provider, as somebody without a password. */
  private JsonObject logIn() {
    var begun = BegunLogIn.of("lying", API.must(201, BegunLogIn.begin("lying")));
    String code = LyingProvider.ofSuite().code(begun, subject, email);
    return object(API.must(201, begun.finish(code)).body());
  }

  private String logInAgain() {
    return idOf(logIn());
  }

  private static String idOf(JsonObject session) {
    return me(session.getString("token")).getString("id");
  }

  private static JsonObject me(String token) {
    return object(API.must(200, Request.get("/api/members/me").bearer(token)).body());
  }

  private void identity(String member, String provider, String subject) {
    rows.run(
        "INSERT INTO identity (id, provider, subject, member_id) VALUES (?, ?, ?, ?)",
        UUID.randomUUID().toString().replace("-", "").substring(0, 22),
        provider,
        subject,
        member);
  }

  private long identities(String member) {
    return rows.count("SELECT COUNT(*) FROM identity WHERE member_id = ?", member);
  }

  private static void assertProblem(HttpReply reply, int status, String slug) {
    assertThat(reply.toString(), reply.status(), is(status));
    assertThat(reply.body(), containsString("/problems/" + slug));
  }
}

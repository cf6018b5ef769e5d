package surely.test.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.util.UUID;
import surely.test.http.HttpReply;
import surely.test.http.Race;
import surely.test.http.Request;
import surely.test.server.Suite;

/** The API of one server, as far as tests need it for their set-up. */
public final class Api {
  /** The password of everybody who signs up here. */
  public static final String PASSWORD = "correct horse battery staple";

  private final URI base;

  public Api(String base) {
    this.base = URI.create(base);
  }

  /** The server of the suite. */
  public static Api ofSuite() {
    return new Api(Suite.url());
  }

  public HttpReply send(Request request) {
    try (Race race = Race.against(base)) {
      return race.send(request);
    }
  }

  /** A new member who has logged in. */
  public Somebody signUp() {
    return signUp(UUID.randomUUID() + "@example.org");
  }

  public Somebody signUp(String email) {
    JsonObject member =
        made(
            Request.post("/api/members")
                .json(
                    """
        {"email": "%s", "password": "%s", "name": "Somebody"}"""
                        .formatted(email, PASSWORD)));
    return new Somebody(member.getString("id"), email, logIn(email, PASSWORD));
  }

  /** The token of the administrator whom the suite configures. */
  public String administrator() {
    return logIn(System.getenv("SURELY_ADMIN_EMAIL"), System.getenv("SURELY_ADMIN_PASSWORD"));
  }

  /** A body with the password of that administrator, for what asks for it. */
  public static String administratorsPassword() {
    return "{\"password\": \"" + System.getenv("SURELY_ADMIN_PASSWORD") + "\"}";
  }

  public String logIn(String email, String password) {
    return Secrets.known(
        made(Request.post("/api/sessions")
                .json(
                    """
        {"email": "%s", "password": "%s"}"""
                        .formatted(email, password)))
            .getString("token"));
  }

  /** Creates a card of one point. */
  public String card(String administrator) {
    String id = "card-" + UUID.randomUUID();
    made(Request.put("/api/cards/" + id).bearer(administrator).json("{\"points\": 1}"));
    return id;
  }

  /** Sends a request that must create something, and returns the response's body. */
  public JsonObject made(Request request) {
    return object(must(201, request).body());
  }

  /** Sends a request that must get this status. */
  public HttpReply must(int status, Request request) {
    HttpReply reply = send(request);
    assertThat(request + ": " + reply, reply.status(), is(status));
    return reply;
  }

  public static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** A member and a token of theirs. */
  public record Somebody(String id, String email, String token) {}
}

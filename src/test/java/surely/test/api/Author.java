package surely.test.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.server.Suite;

/**
 * A member of the suite's server with 1,000 points, who creates surveys with one question, "like".
 * Calls the API with REST-assured.
 */
public final class Author {
  private static final String LIKE =
      """
      {"title": "Like", "elements": [{"type": "radiogroup", "name": "like",
        "choices": ["yes", "no"]}]}""";
  private final Somebody member;

  private Author(Somebody member) {
    this.member = member;
  }

  public static Author signUp() {
    Somebody member = Api.ofSuite().signUp();
    Rows.of(Suite.application())
        .run("UPDATE account SET balance = 1000 WHERE member_id = ?", member.id());
    return new Author(member);
  }

  public String id() {
    return member.id();
  }

  public String token() {
    return member.token();
  }

  public String email() {
    return member.email();
  }

  /** A request without a token. */
  public static RequestSpecification anyone() {
    return given().baseUri(Suite.url()).basePath("/api").contentType(ContentType.JSON);
  }

  /** A request of this member. */
  public RequestSpecification as() {
    return anyone().auth().oauth2(member.token());
  }

  public RequestSpecification keyed(String key) {
    return as().header("Idempotency-Key", key);
  }

  public Response get(String path) {
    return as().get(path);
  }

  public Response delete(String path) {
    return as().delete(path);
  }

  /** Deletes the account. */
  public Response leave() {
    return as().body("{\"password\": \"" + Api.PASSWORD + "\"}").delete("/members/me");
  }

  /** Makes an API token with one scope, and returns it. */
  public String apiToken(String scope) {
    String made =
        as().body(
                """
                {"name": "%s", "scopes": ["%s"], "expiresInDays": 1, "password": "%s"}"""
                    .formatted(scope, scope, Api.PASSWORD))
            .post("/members/me/tokens")
            .then()
            .statusCode(201)
            .extract()
            .path("token");
    return Secrets.known(made);
  }

  /** Creates a survey. */
  public Response create(String settings) {
    return create(LIKE, settings);
  }

  public Response create(String definition, String settings) {
    return keyed(UUID.randomUUID().toString())
        .body("{\"definition\": %s, \"settings\": %s}".formatted(definition, settings))
        .post("/surveys");
  }

  /** Creates a survey, opens it and returns its id. */
  public String open(String settings) {
    return open(LIKE, settings);
  }

  public String open(String definition, String settings) {
    String id = create(definition, settings).then().statusCode(201).extract().path("id");
    as().post("/surveys/" + id + "/open").then().statusCode(200);
    return id;
  }

  /** Creates invitations and returns their tokens. */
  public List<String> invite(String survey, int count) {
    return as().body("{\"count\": " + count + "}")
        .post("/surveys/" + survey + "/invitations")
        .then()
        .statusCode(201)
        .extract()
        .path("invitations.token");
  }

  /** Responds "yes" without logging in. */
  public Response respond(String survey, String id, String invitation) {
    String token = invitation == null ? "null" : '"' + invitation + '"';
    return anyone()
        .body("{\"answers\": {\"like\": \"yes\"}, \"invitation\": " + token + "}")
        .put("/surveys/" + survey + "/responses/" + id);
  }

  /** Responds as this member. */
  public Response respond(String survey, String id) {
    return answer(survey, id, "yes");
  }

  public Response answer(String survey, String id, String like) {
    return as().body("{\"answers\": {\"like\": \"" + like + "\"}}")
        .put("/surveys/" + survey + "/responses/" + id);
  }

  public int points() {
    return get("/points").path("balance");
  }
}

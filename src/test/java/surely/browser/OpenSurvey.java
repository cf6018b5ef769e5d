package surely.browser;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import surely.test.api.Api;
import surely.test.http.Request;

/** An open survey and its owner. */
public record OpenSurvey(String id, Api.Somebody owner) {
  private static final Api API = Api.ofSuite();

  public static OpenSurvey of(String definition) {
    return of(definition, "{}");
  }

  public static OpenSurvey of(String definition, String settings) {
    Api.Somebody owner = API.signUp();
    String id =
        API.made(
                Request.post("/api/surveys")
                    .bearer(owner.token())
                    .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                    .json("{\"definition\": %s, \"settings\": %s}".formatted(definition, settings)))
            .getString("id");
    API.send(Request.post("/api/surveys/" + id + "/open").bearer(owner.token()));
    return new OpenSurvey(id, owner);
  }

  /** Creates a draft of the browser's member and returns its id. */
  public static String draft(Browser browser, String definition) {
    String id =
        browser.string(
            "fetch('/api/surveys', {method: 'POST', "
                + "headers: {'Content-Type': 'application/json', 'Idempotency-Key': '\""
                + UUID.randomUUID()
                + "\"'}, body: JSON.stringify({definition: "
                + definition
                + "})}).then(r => r.json()).then(s => s.id)");
    if (id == null) throw new AssertionError("no survey was made of " + definition);
    return id;
  }

  /** A definition with a question of every type. */
  public static String everyType() {
    try (var in = OpenSurvey.class.getResourceAsStream("/browser/every-type.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String page() {
    return "/s/" + id;
  }

  /** The page of its owner. */
  public String ownPage() {
    return "/edit/" + id;
  }

  public String resultsPage() {
    return "/results/" + id;
  }

  public void close() {
    act("close");
  }

  public void pause() {
    act("pause");
  }

  public void resume() {
    act("resume");
  }

  private void act(String action) {
    API.must(200, Request.post("/api/surveys/" + id + "/" + action).bearer(owner.token()));
  }

  /** The path of a new invitation. */
  public String invitation() {
    String url =
        API.made(
                Request.post("/api/surveys/" + id + "/invitations")
                    .bearer(owner.token())
                    .json("{\"count\": 1}"))
            .getJsonArray("invitations")
            .getJsonObject(0)
            .getString("url");
    return url.substring(url.indexOf("/s/"));
  }

  /** Submits these answers as a respondent who is not logged in. */
  public void answered(String answers) {
    API.made(
        Request.put("/api/surveys/" + id + "/responses/" + UUID.randomUUID())
            .json("{\"answers\": " + answers + "}"));
  }

  public JsonObject results() {
    return Api.object(
        API.send(Request.get("/api/surveys/" + id + "/results").bearer(owner.token())).body());
  }

  /** The responses, each as {id, submittedAt, answers}. */
  public JsonArray responses() {
    return Api.object(
            API.send(Request.get("/api/surveys/" + id + "/responses").bearer(owner.token())).body())
        .getJsonArray("items");
  }
}

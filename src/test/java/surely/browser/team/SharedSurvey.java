package surely.browser.team;

import java.util.UUID;
import surely.browser.OpenSurvey;
import surely.test.api.Api;
import surely.test.http.Request;

/** A survey called Lunch that its owner shares. */
public record SharedSurvey(String id, Api.Somebody owner) {
  static final String LUNCH =
      "{\"title\": \"Lunch\", \"elements\": "
          + "[{\"type\": \"text\", \"name\": \"dish\", \"title\": \"Which dish?\"}]}";

  private static final Api API = Api.ofSuite();

  public static SharedSurvey draft() {
    return draft("{}");
  }

  static SharedSurvey draft(String settings) {
    Api.Somebody owner = API.signUp();
    Request create =
        Request.post("/api/surveys")
            .bearer(owner.token())
            .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
            .json("{\"definition\": %s, \"settings\": %s}".formatted(LUNCH, settings));
    return new SharedSurvey(API.made(create).getString("id"), owner);
  }

  static SharedSurvey of(OpenSurvey survey) {
    return new SharedSurvey(survey.id(), survey.owner());
  }

  /** The address of a new link, without the server's. */
  public String link(String role) {
    String url =
        API.made(
                Request.post("/api/surveys/" + id + "/team/links")
                    .bearer(owner.token())
                    .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                    .json("{\"role\": \"" + role + "\"}"))
            .getString("url");
    return url.substring(url.indexOf("/join#"));
  }

  /** A new member who has joined its team. */
  public Api.Somebody join(String role) {
    Api.Somebody member = API.signUp();
    String token = link(role).replace("/join#", "");
    API.must(
        200,
        Request.post("/api/surveys/shared")
            .bearer(member.token())
            .json("{\"token\": \"" + token + "\"}"));
    return member;
  }

  void remove(Api.Somebody member) {
    API.must(
        204,
        Request.of("DELETE", "/api/surveys/" + id + "/team/" + member.id()).bearer(owner.token()));
  }

  String editor() {
    return "/edit/" + id;
  }
}

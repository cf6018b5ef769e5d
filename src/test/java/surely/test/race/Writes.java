package surely.test.race;

import surely.test.http.Request;

/** The guarded writes, as requests without a token. */
public final class Writes {
  private Writes() {}

  public static Request signUp(String email, String password) {
    return Request.post("/api/members")
        .json(
            "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"Racer\"}"
                .formatted(email, password));
  }

  public static Request logIn(String email, String password) {
    return Request.post("/api/sessions")
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
  }

  /** An API token of a member without a password. */
  public static Request makeToken(String name) {
    return Request.post("/api/members/me/tokens")
        .json("{\"name\": \"%s\", \"scopes\": [\"read\"], \"expiresInDays\": 1}".formatted(name));
  }

  /** A survey with one question, "like". */
  public static Request create(String title, String settings) {
    return Request.post("/api/surveys")
        .json(
            """
        {"definition": {"title": "%s", "elements": [{"type": "radiogroup", "name": "like",
          "choices": ["yes", "no"]}]},
         "settings": %s}"""
                .formatted(title, settings));
  }

  /** The same, with a new idempotency key. */
  public static Request createWithKey(String title, String settings) {
    return create(title, settings).header("Idempotency-Key", RaceServers.fresh("key"));
  }

  /** Responds "yes" to such a survey. */
  public static Request respond(String survey, String response) {
    return respond(survey, response, "yes");
  }

  public static Request respond(String survey, String response, String like) {
    return Request.put("/api/surveys/" + survey + "/responses/" + response)
        .json("{\"answers\": {\"like\": \"" + like + "\"}}");
  }

  /** The same with a choice and an invitation. */
  public static Request respond(String survey, String response, String like, String invitation) {
    return Request.put("/api/surveys/" + survey + "/responses/" + response)
        .json(
            "{\"answers\": {\"like\": \"%s\"}, \"invitation\": \"%s\"}"
                .formatted(like, invitation));
  }

  public static Request collect(String card) {
    return Request.post("/api/cards/" + card);
  }

  /** First-or-create. */
  public static Request track(String type, int value) {
    return Request.post("/api/trackers")
        .json("{\"type\": \"%s\", \"value\": \"%d\"}".formatted(type, value));
  }

  /** Update-or-create. */
  public static Request set(String type, int value) {
    return Request.put("/api/trackers/" + type).json("{\"value\": \"%d\"}".formatted(value));
  }
}

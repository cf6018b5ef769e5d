package surely.soak.client;

import surely.soak.history.Kind;
import surely.test.api.Api;
import surely.test.http.Request;
import surely.test.race.Writes;

/** The guarded writes of one member, as requests with their token and an idempotency key. */
record Requests(String member, String token) {

  /** The key is the e-mail. */
  static Write signUp(String email, String name) {
    Request request =
        Request.post("/api/members")
            .json(
                "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"%s\"}"
                    .formatted(email, Api.PASSWORD, name));
    return Write.sameBody(Kind.SIGN_UP, "", email, name, keyed(request, email));
  }

  Write collect(String card) {
    return Write.sameBody(
        Kind.COLLECT, member, card, "", keyed(Writes.collect(card).bearer(token), "collect"));
  }

  Write collectWithoutKey(String card) {
    return collect(card).with("without the key", Writes.collect(card).bearer(token));
  }

  Write track(String type, int value) {
    return Write.same(
        Kind.TRACK, member, type, json(value), Writes.track(type, value).bearer(token), "value");
  }

  Write set(String type, int number, int value) {
    return Write.same(
        Kind.SET,
        member,
        type + "#" + number,
        json(value),
        Writes.set(type, value).bearer(token),
        "value");
  }

  Write create(String title, String settings) {
    return Write.sameBody(
        Kind.CREATE,
        member,
        title,
        settings,
        keyed(Writes.create(title, settings).bearer(token), title));
  }

  Write open(String survey) {
    return change(Kind.OPEN, survey, "/open");
  }

  Write close(String survey) {
    return change(Kind.CLOSE, survey, "/close");
  }

  private Write change(Kind kind, String survey, String how) {
    Request request = Request.post("/api/surveys/" + survey + how).bearer(token);
    return Write.same(kind, member, survey, "", request, "state");
  }

  Write invite(String survey, String key, int count) {
    Request request =
        Request.post("/api/surveys/" + survey + "/invitations")
            .bearer(token)
            .json("{\"count\": " + count + "}");
    return Write.sameBody(Kind.INVITE, survey, key, Integer.toString(count), keyed(request, key));
  }

  /** Responds without being logged in. */
  static Write respond(String survey, String id, String like) {
    return respond(survey, id, like, Writes.respond(survey, id, like));
  }

  /** Responds as a member. */
  Write respondAsMember(String survey, String id, String like) {
    return respond(survey, id, like, Writes.respond(survey, id, like).bearer(token));
  }

  static Write respond(String survey, String id, String like, String invitation) {
    return respond(survey, id, like, Writes.respond(survey, id, like, invitation));
  }

  private static Write respond(String survey, String id, String like, Request request) {
    return Write.sameBody(Kind.RESPOND, survey, id, like, request);
  }

  static Write save(String survey, String id, String like) {
    Request request =
        Request.put("/api/surveys/" + survey + "/responses/" + id + "/progress")
            .json("{\"answers\": {\"like\": \"" + like + "\"}, \"page\": 0}");
    return Write.same(Kind.SAVE, survey, id, like, request, "answers");
  }

  /** As trackers are sent and stored. */
  private static String json(int value) {
    return "\"" + value + "\"";
  }

  private static Request keyed(Request request, String key) {
    return request.header("Idempotency-Key", key);
  }
}

package surely.bench;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import surely.bench.load.HttpLoad;
import surely.bench.load.Load;
import surely.bench.load.RequestBytes;
import surely.bench.load.Workload;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/** The members, cards and surveys that are needed, and the requests that use them. */
final class Workloads {
  static final String ANSWERS =
      """
      {"colour": "red", "fruit": ["apple", "plum"], "score": 9, \
      "why": "because it is the best of them all"}""";
  private static final String DEFINITION =
      """
      {"title": "Load", "pages": [{"name": "p1", "elements": [
        {"type": "radiogroup", "name": "colour", "choices": ["red", "green", "blue"],
          "isRequired": true},
        {"type": "checkbox", "name": "fruit", "choices": ["apple", "pear", "plum"]},
        {"type": "rating", "name": "score", "rateMin": 1, "rateMax": 10},
        {"type": "comment", "name": "why", "maxLength": 500}]}]}""";
  static final String ANYONE = "{\"respondents\": \"anyone\"}";
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String UUIDS = "-0000-4000-8000-" + RequestBytes.NUMBER;

  private final Api api;
  private final Plan plan;
  private final int port;
  private final String author;
  private final String open;
  private final String some = UUID.randomUUID().toString().substring(0, 8);

  Workloads(Servers servers, Plan plan) {
    api = new Api(servers.url());
    port = servers.port();
    this.plan = plan;
    author = api.signUp().token();
    open = survey(DEFINITION, ANYONE);
  }

  /** The survey that gets most of the responses. */
  String open() {
    return open;
  }

  /** New responses by respondents who are not logged in. */
  Workload respond(String name) {
    return respond(name, open, ANSWERS);
  }

  Workload respond(String name, String survey, String answers) {
    String first = UUID.randomUUID().toString().substring(0, 8);
    return new Workload(name, 201, put(survey, first + UUIDS, answers)::with);
  }

  /** New responses to a survey with a limit that is never reached. */
  Workload limited() {
    String survey =
        survey(DEFINITION, "{\"respondents\": \"anyone\", \"responseLimit\": 100000000}");
    return respond("limited", survey, ANSWERS);
  }

  /** The same response, sent again. */
  Workload replay() {
    String id = UUID.randomUUID().toString();
    must(201, Request.put("/api/surveys/" + open + "/responses/" + id).json(body(ANSWERS)));
    return new Workload("replay", 200, put(open, id, ANSWERS)::with);
  }

  /** The same collection of a card again, which gets a conflict. */
  Workload again() {
    String card = "/api/cards/" + api.card(administrator());
    must(201, Request.post(card).bearer(author));
    return new Workload("again", 409, post(card, author, "", "")::with);
  }

  /** All members collect all cards, one member after the other. */
  Workload collect() throws Exception {
    String card = "/api/cards/" + some + "-" + RequestBytes.NUMBER;
    RequestBytes put = new RequestBytes("PUT " + card, bearer(administrator()), "{\"points\": 1}");
    Workload cards = new Workload("make cards", 201, plan.cards(), put::with);
    try (Load.Clients clients = new HttpLoad(port, cards).open(16)) {
      clients.send(Duration.ofMinutes(5));
    }
    List<RequestBytes> byMember =
        members().stream().map(member -> post(card, member, "", "")).toList();
    return new Workload(
        "collect",
        201,
        (long) plan.cards() * plan.members() / plan.sendings(),
        n -> byMember.get((int) (n / plan.cards())).with(n % plan.cards()));
  }

  /** New surveys, each with an idempotency key, of all members in turn. */
  Workload create() {
    String key = "Idempotency-Key: \"" + some + UUIDS + "\"\r\n";
    String body = body(DEFINITION, ANYONE);
    List<RequestBytes> byMember =
        members().stream().map(member -> post("/api/surveys", member, key, body)).toList();
    return new Workload("create", 201, n -> byMember.get((int) (n % byMember.size())).with(n));
  }

  /** Log-ins of one member. */
  Workload logIn() {
    String email = UUID.randomUUID() + "@example.org";
    api.signUp(email);
    String body = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, Api.PASSWORD);
    return new Workload("log in", 201, new RequestBytes("POST /api/sessions", JSON, body)::with);
  }

  /** What a load balancer asks. */
  Workload health() {
    return new Workload("health", 200, new RequestBytes("GET /api/health/ready", "", "")::with);
  }

  private List<String> members() {
    return Stream.generate(() -> api.signUp().token()).limit(plan.members()).toList();
  }

  private String administrator() {
    return api.logIn(Servers.ADMINISTRATOR, Servers.PASSWORD);
  }

  /** A new, open survey of the author. */
  String survey(String definition, String settings) {
    JsonObject made =
        api.made(
            Request.post("/api/surveys")
                .bearer(author)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .json(body(definition, settings)));
    String id = made.getString("id");
    must(200, Request.post("/api/surveys/" + id + "/open").bearer(author));
    return id;
  }

  /** The token of the member who created the surveys. */
  String author() {
    return author;
  }

  private static String body(String definition, String settings) {
    return "{\"definition\": " + definition + ", \"settings\": " + settings + "}";
  }

  private static String body(String answers) {
    return "{\"answers\": " + answers + "}";
  }

  private static RequestBytes put(String survey, String id, String answers) {
    String path = "/api/surveys/" + survey + "/responses/" + id;
    return new RequestBytes("PUT " + path, JSON, body(answers));
  }

  private static RequestBytes post(String path, String token, String headers, String body) {
    return new RequestBytes("POST " + path, bearer(token) + headers, body);
  }

  static String bearer(String token) {
    return "Authorization: Bearer " + token + "\r\n" + JSON;
  }

  private void must(int status, Request request) {
    HttpReply reply = api.send(request);
    if (reply.status() != status) throw new IllegalStateException(reply.toString());
  }
}

package surely.permission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import surely.once.Ids;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

/** The callers, and what they call: surveys of the owner in each state, responses, a card. */
final class Scene {
  private static final String DEFINITION =
      """
      {"title": "Like", "elements": [
        {"type": "radiogroup", "name": "like", "choices": ["yes", "no"]},
        {"type": "rating", "name": "score"}, {"type": "comment", "name": "why"}]}""";
  private static final String MEMBERS = "{\"respondents\": \"members\"}";
  private static final Rows ROWS = Rows.of(Suite.application());

  private final Map<String, Author> people = new HashMap<>();
  private final Map<Caller, String> tokens = new HashMap<>();

  final String draft;
  final String open;
  final String closing;
  final String started;
  final String invited;
  final String invitation;
  final String doomed = response("doomed");
  final String card;

  /** Sets everything up on the suite's server. */
  Scene() {
    for (Caller caller : Caller.sessions())
      if (caller.who != null) people.put(caller.who, Author.signUp());
    Author owner = people.get("owner");
    // of its own, because a call ends the sessions of the administrator whom other tests use
    ROWS.run(
        "UPDATE member SET administrator = TRUE WHERE id = ?", people.get("administrator").id());
    for (Caller caller : Caller.sessions())
      if (caller.who != null) tokens.put(caller, people.get(caller.who).token());
    for (Caller caller : Caller.apiTokens())
      tokens.put(caller, people.get(caller.who).apiToken(caller.scope));

    draft = newDraft();
    open = owner.open(DEFINITION, MEMBERS);
    closing = owner.open(DEFINITION, MEMBERS);
    started = owner.open(DEFINITION, MEMBERS);
    invited = owner.create(DEFINITION, "{\"respondents\": \"invited\"}").path("id");
    owner.invite(invited, 1);
    invitation = owner.get("/surveys/" + invited + "/invitations").path("items[0].id");
    people.get("respondent").respond(open, response("respondent")).then().statusCode(201);
    Author.signUp().respond(open, doomed).then().statusCode(201);
    card = Api.ofSuite().card(people.get("administrator").token());
    List.of(draft, open, closing, started, invited).forEach(this::share);
  }

  private void share(String survey) {
    for (String role : List.of("viewer", "editor")) join(survey, people.get(role).id(), role);
  }

  private void join(String survey, String member, String role) {
    ROWS.run(
        "INSERT INTO collaborator (id, survey_id, member_id, role, joined_at) "
            + "VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))",
        Ids.generate(),
        survey,
        member,
        role);
  }

  /** A draft of the owner, shared with the viewer and the editor. */
  String sharedDraft() {
    String shared = newDraft();
    share(shared);
    return shared;
  }

  private String newDraft() {
    return people.get("owner").create(DEFINITION, MEMBERS).path("id");
  }

  /** The id of a further viewer of the open survey. */
  String furtherViewer() {
    String id = Author.signUp().id();
    join(open, id, "viewer");
    return id;
  }

  /** The id of a link to the team of the open survey. */
  String teamLink() {
    people
        .get("owner")
        .as()
        .body("{\"role\": \"viewer\"}")
        .post("/surveys/" + open + "/team/links")
        .then()
        .statusCode(201);
    return people.get("owner").get("/surveys/" + open + "/team").path("links[0].id");
  }

  /** A survey as a client sends it. */
  String survey() {
    return "{\"definition\": %s, \"settings\": %s}".formatted(DEFINITION, MEMBERS);
  }

  /** The request with the caller's token. */
  Request by(Caller caller, Request request) {
    return caller.who == null ? request : request.bearer(tokens.get(caller));
  }

  /** The request with a token of its own, if the caller has a session, because it is ended. */
  Request lastOf(Caller caller, Request request) {
    return caller.who == null || caller.hasApiToken()
        ? by(caller, request)
        : request.bearer(Api.ofSuite().logIn(people.get(caller.who).email(), Api.PASSWORD));
  }

  String id(String who) {
    return people.get(who).id();
  }

  /** The address of a member. */
  String email() {
    return people.get("other").email();
  }

  /** The id of somebody's response. */
  String response(String who) {
    return "response-of-" + who;
  }

  /** Something that nothing else has. */
  static String fresh() {
    return RaceServers.fresh("permission") + UUID.randomUUID();
  }
}

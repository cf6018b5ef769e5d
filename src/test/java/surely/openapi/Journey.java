package surely.openapi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.MailedLink;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.mail.MailServer;
import surely.test.openid.BegunLogIn;
import surely.test.openid.MockProvider;
import surely.test.openid.ProviderCookie;
import surely.test.server.Suite;

/** Uses every feature of Surely once, and checks every response against the description. */
public final class Journey {
  private static final String PASSWORD = "correct horse";
  private static final String LAST_EVENT = "SELECT COALESCE(MAX(id), 0) FROM audit_event";
  private static final String SURVEY =
      """
      {"definition": {"title": "Lunch", "elements": [
        {"type": "radiogroup", "name": "dish", "choices": ["soup", "salad"], "isRequired": true},
        {"type": "rating", "name": "score"}, {"type": "comment", "name": "why"}]},
       "settings": {"responseLimit": %d}}""";

  private final Description description = Description.read();
  private final Api api = Api.ofSuite();
  private final Map<String, String> parameters = new HashMap<>();
  private final Rows rows = Rows.of(Suite.application());
  private final Set<String> succeeded = new HashSet<>();
  private final Set<String> recorded = new HashSet<>();
  private final String email = UUID.randomUUID() + "@example.org";
  private String token;

  /** Makes all the calls, and returns the ids of the operations that have succeeded. */
  public Set<String> go() {
    join();
    logInAtProvider();
    respond(createSurvey());
    invite();
    share();
    saveOnAccount();
    collectCard();
    track();
    look();
    administrate();
    leave();
    return succeeded;
  }

  /** The ids of the operations that have left an event in the audit log. */
  public Set<String> recorded() {
    return recorded;
  }

  private void join() {
    String member =
        "{\"email\": \"" + email + "\", \"password\": \"" + PASSWORD + "\", \"name\": \"Ann\"}";
    String key = '"' + email + '"';
    expect(201, "signUp", r -> r.json(member).header("Idempotency-Key", key));
    HttpReply again = expect(201, "signUp", r -> r.json(member).header("Idempotency-Key", key));
    assertThat(again.header("Idempotency-Replayed"), is("true"));
    expect(422, "signUp", r -> r.json("{}").header("Idempotency-Key", key));
    expect(409, "signUp", r -> r.json(member));
    String logIn = "{\"email\": \"" + email + "\", \"password\": \"%s\"}";
    expect(401, "logIn", r -> r.json(logIn.formatted("wrong")));
    expect(401, "me", r -> r);
    expect(422, "logInByProvider", r -> r.json("{\"idToken\": \"none\"}"), "provider", "nobody");
    token = body(expect(201, "logIn", r -> r.json(logIn.formatted(PASSWORD)))).getString("token");
    expect(200, "me", r -> r);
  }

  private void logInAtProvider() {
    String member = token;
    token = null;
    expect(200, "listProviders", r -> r);
    expect(503, "beginLogIn", r -> r, "provider", "down");
    expect(422, "beginLogIn", r -> r, "provider", "nobody");
    expect(403, "beginLogIn", r -> r.header("Sec-Fetch-Site", "cross-site"), "provider", "mock");
    var begun =
        BegunLogIn.of(
            MockProvider.NAME, expect(201, "beginLogIn", r -> r, "provider", MockProvider.NAME));
    String code = MockProvider.code(begun, email, "at-provider-" + email);
    String body = "{\"code\": \"" + code + "\", \"state\": \"" + begun.state() + "\"}";
    expect(401, "finishLogIn", r -> r.json(body), "provider", MockProvider.NAME);
    expect(422, "finishLogIn", r -> r.json("{}"), "provider", MockProvider.NAME);
    HttpReply loggedIn =
        expect(
            201,
            "finishLogIn",
            r -> r.json(body).header("Cookie", begun.cookie()),
            "provider",
            MockProvider.NAME);
    logOutAtProvider(ProviderCookie.of(loggedIn));
    token = body(loggedIn).getString("token");
    expect(409, "disconnect", r -> r, "provider", MockProvider.NAME);
    token = member;
    connect();
  }

  private void logOutAtProvider(String cookie) {
    expect(204, "beginLogOut", r -> r);
    expect(
        403, "beginLogOut", r -> r.header("Cookie", cookie).header("Sec-Fetch-Site", "cross-site"));
    expect(201, "beginLogOut", r -> r.header("Cookie", cookie));
  }

  private void connect() {
    String password = "{\"password\": \"" + PASSWORD + "\"}";
    expect(403, "beginConnection", r -> r.json("{}"), "provider", "mock");
    expect(422, "beginConnection", r -> r.json(password), "provider", "nobody");
    expect(503, "beginConnection", r -> r.json(password), "provider", "down");
    var begun =
        BegunLogIn.of(
            MockProvider.NAME,
            expect(201, "beginConnection", r -> r.json(password), "provider", MockProvider.NAME));
    String code = MockProvider.code(begun, "connected-" + email, "another-" + email);
    String body = "{\"code\": \"" + code + "\", \"state\": \"" + begun.state() + "\"}";
    expect(401, "finishConnection", r -> r.json(body), "provider", MockProvider.NAME);
    expect(
        204,
        "finishConnection",
        r -> r.json(body).header("Cookie", begun.cookie()),
        "provider",
        MockProvider.NAME);
    expect(200, "listConnections", r -> r);
    expect(403, "disconnect", r -> r, "provider", MockProvider.NAME);
    expect(204, "disconnect", r -> r.json(password), "provider", MockProvider.NAME);
  }

  private String createSurvey() {
    expect(
        422,
        "createSurvey",
        r -> r.json("{\"definition\": {\"elements\": [{\"type\": \"nonsense\"}]}}"));
    String draft =
        body(expect(201, "createSurvey", r -> r.json(SURVEY.formatted(5)))).getString("id");
    expect(429, "createSurvey", r -> r.json(SURVEY.formatted(5)));
    expect(204, "deleteSurvey", r -> r, "id", draft);
    String id =
        body(expect(
                201,
                "createSurvey",
                r -> r.json(SURVEY.formatted(5)).header("Idempotency-Key", "b")))
            .getString("id");
    parameters.put("id", id);
    expect(428, "changeSurvey", r -> r.json(SURVEY.formatted(1)));
    expect(412, "changeSurvey", r -> r.json(SURVEY.formatted(1)).header("If-Match", "\"0\""));
    expect(200, "changeSurvey", r -> r.json(SURVEY.formatted(1)).header("If-Match", "\"1\""));
    expect(409, "getForm", r -> r);
    expect(409, "closeSurvey", r -> r);
    expect(409, "pauseSurvey", r -> r);
    expect(409, "resumeSurvey", r -> r);
    expect(200, "openSurvey", r -> r);
    expect(409, "deleteSurvey", r -> r);
    return id;
  }

  private void respond(String survey) {
    expect(200, "getForm", r -> r, "id", survey);
    String first = UUID.randomUUID().toString();
    String answers = "{\"answers\": {\"dish\": \"soup\", \"score\": 4, \"why\": \"Warm\"}}";
    expect(
        422,
        "submitResponse",
        r -> r.json("{\"answers\": {\"dish\": \"stone\"}}"),
        "responseId",
        first);
    expect(400, "submitResponse", r -> r.json(answers), "responseId", "short");
    expect(200, "pauseSurvey", r -> r.header("Idempotency-Key", "p"));
    expect(409, "submitResponse", r -> r.json(answers), "responseId", first);
    expect(200, "getForm", r -> r);
    expect(200, "resumeSurvey", r -> r.header("Idempotency-Key", "r"));
    expect(201, "submitResponse", r -> r.json(answers), "responseId", first);
    expect(200, "submitResponse", r -> r.json(answers), "responseId", first);
    expect(
        409,
        "submitResponse",
        r -> r.json("{\"answers\": {\"dish\": \"salad\"}}"),
        "responseId",
        first);
    expect(409, "submitResponse", r -> r.json(answers), "responseId", UUID.randomUUID().toString());
    expect(200, "listResponses", r -> r);
    expect(200, "getResponse", r -> r, "responseId", first);
    expect(404, "getResponse", r -> r, "responseId", UUID.randomUUID().toString());
    expect(200, "getResults", r -> r);
    expect(
        200, "getFilteredResults", r -> r, "query", "?from=2026-01-01&question=dish&answer=soup");
    expect(400, "getFilteredResults", r -> r, "query", "?question=dish");
    expect(200, "getCrossTable", r -> r, "query", "?rows=dish&columns=score");
    expect(400, "getCrossTable", r -> r, "query", "?rows=dish&columns=why");
    expect(200, "listTexts", r -> r, "query", "?question=why&search=warm");
    expect(400, "listTexts", r -> r, "query", "?question=score");
    for (String format : new String[] {"csv", "xlsx", "jsonl"})
      expect(200, "exportResponses", r -> r, "format", format);
    expect(404, "exportResponses", r -> r, "id", "nothing", "format", "csv");
    expect(204, "deleteResponse", r -> r, "responseId", first);
    expect(204, "deleteResponse", r -> r, "responseId", first);
    expect(404, "getResponse", r -> r, "responseId", first);
    expect(404, "deleteResponse", r -> r, "responseId", UUID.randomUUID().toString());
    expect(200, "submitResponse", r -> r.json(answers), "responseId", first);
    expect(200, "closeSurvey", r -> r);
    expect(404, "getSurvey", r -> r, "id", "nothing");
    expect(200, "getDefinition", r -> r);
    expect(200, "getSurveyCode", r -> r);
  }

  private void invite() {
    HttpReply copy = expect(201, "copySurvey", r -> r.header("Idempotency-Key", "d"));
    String id = body(copy).getString("id");
    String settings =
        "\"settings\": {\"respondents\": \"%s\", \"choiceLimits\": {\"dish\": {\"soup\": 1}}}}";
    String survey = SURVEY.replaceFirst("\"settings\".*", "");
    expect(409, "makeInvitations", r -> r.json("{\"count\": 2}"), "id", id);
    expect(
        200,
        "changeSurvey",
        r -> r.json(survey + settings.formatted("invited")).header("If-Match", "*"),
        "id",
        id);
    JsonObject invitations =
        body(
            expect(
                201,
                "makeInvitations",
                r -> r.json("{\"count\": 2}").header("Idempotency-Key", "e"),
                "id",
                id));
    String token = invitations.getJsonArray("invitations").getJsonObject(0).getString("token");
    expect(200, "listInvitations", r -> r, "id", id);
    expect(200, "openSurvey", r -> r, "id", id);
    String response = UUID.randomUUID().toString();
    expect(404, "getProgress", r -> r, "id", id, "responseId", response);
    String answers = "{\"answers\": {\"dish\": \"soup\"}}";
    String progress =
        "{\"answers\": {\"dish\": 7}, \"page\": 3, \"invitation\": \"" + token + "\"}";
    expect(403, "saveProgress", r -> r.json(answers), "id", id, "responseId", response);
    expect(201, "saveProgress", r -> r.json(progress), "id", id, "responseId", response);
    expect(200, "saveProgress", r -> r.json(progress), "id", id, "responseId", response);
    expect(200, "getProgress", r -> r, "id", id, "responseId", response);
    expect(403, "submitResponse", r -> r.json(answers), "id", id, "responseId", response);
    String invited = "{\"answers\": {\"dish\": \"soup\"}, \"invitation\": \"" + token + "\"}";
    expect(201, "submitResponse", r -> r.json(invited), "id", id, "responseId", response);
    expect(409, "saveProgress", r -> r.json(progress), "id", id, "responseId", response);
    String second = invitations.getJsonArray("invitations").getJsonObject(1).getString("token");
    expect(
        409,
        "submitResponse",
        r -> r.json(invited.replace(token, second)),
        "id",
        id,
        "responseId",
        UUID.randomUUID().toString());
    expect(403, "getForm", r -> r, "id", id);
    expect(200, "getForm", r -> r.header("Surely-Invitation", second), "id", id);
    expect(
        204,
        "revokeInvitation",
        r -> r,
        "id",
        id,
        "invitationId",
        invitations.getJsonArray("invitations").getJsonObject(1).getString("id"));
  }

  private void share() {
    String owner = token;
    Api.Somebody bob = api.signUp();
    String viewer = "{\"role\": \"viewer\"}";
    JsonObject link =
        body(expect(201, "makeTeamLink", r -> r.json(viewer).header("Idempotency-Key", "share")));
    expect(422, "makeTeamLink", r -> r.json("{\"role\": \"owner\"}"));
    expect(201, "makeTeamLink", r -> r.json(viewer));
    String unused =
        body(expect(200, "getTeam", r -> r)).getJsonArray("links").getJsonObject(1).getString("id");
    expect(204, "revokeTeamLink", r -> r, "linkId", unused);
    expect(404, "revokeTeamLink", r -> r, "linkId", unused);
    String join = "{\"token\": \"" + link.getString("token") + "\"}";
    token = bob.token();
    expect(200, "joinTeam", r -> r.json(join));
    expect(403, "joinTeam", r -> r.json("{\"token\": \"none\"}"));
    expect(200, "listSharedSurveys", r -> r);
    expect(200, "getSurvey", r -> r);
    expect(403, "closeSurvey", r -> r);
    token = owner;
    expect(204, "setTeamRole", r -> r.json("{\"role\": \"editor\"}"), "memberId", bob.id());
    expect(404, "setTeamRole", r -> r.json(viewer), "memberId", "nobody");
    expect(409, "leaveTeam", r -> r, "memberId", body(expect(200, "me", r -> r)).getString("id"));
    expect(204, "leaveTeam", r -> r, "memberId", bob.id());
    expect(404, "leaveTeam", r -> r, "memberId", bob.id());
  }

  private void saveOnAccount() {
    String survey =
        SURVEY.replaceFirst("\"settings\".*", "\"settings\": {\"respondents\": \"members\"}}");
    String id =
        body(expect(201, "createSurvey", r -> r.json(survey).header("Idempotency-Key", "f")))
            .getString("id");
    expect(200, "openSurvey", r -> r, "id", id);
    expect(404, "getOwnProgress", r -> r, "id", id);
    expect(
        201,
        "saveProgress",
        r -> r.json("{\"answers\": {}}"),
        "id",
        id,
        "responseId",
        UUID.randomUUID().toString());
    expect(200, "getOwnProgress", r -> r, "id", id);
  }

  private void collectCard() {
    String card = "card / " + UUID.randomUUID();
    parameters.put("cardId", card.replace(" ", "%20").replace("/", "%2F"));
    expect(403, "putCard", r -> r.json("{\"points\": 5}"));
    expect(404, "collectCard", r -> r);
    String member = token;
    token = api.administrator();
    expect(201, "putCard", r -> r.json("{\"points\": 5, \"limit\": 1}"));
    expect(200, "putCard", r -> r.json("{\"points\": 5, \"limit\": 1}"));
    expect(422, "putCard", r -> r.json("{\"points\": 0}"));
    expect(200, "getCardSvg", r -> r);
    byte[] code = expect(200, "getCardPng", r -> r).content();
    expect(400, "getCardSvg", r -> r, "cardId", "x".repeat(65));
    token = member;
    expect(201, "collectCard", r -> r.header("Idempotency-Key", "c"));
    expect(409, "collectCard", r -> r);
    for (String picture : new String[] {"getCardSvg", "getCardPng"}) expect(403, picture, r -> r);
    assertThat(
        body(expect(200, "scanCard", r -> r.header("Content-Type", "image/png").body(code)))
            .getString("cardId"),
        is(card));
    expect(422, "scanCard", r -> r.header("Content-Type", "image/jpeg").body(new byte[] {1, 2, 3}));
    expect(415, "scanCard", r -> r.json("{}"));
  }

  private void track() {
    String type = Suite.isOnPayara7() ? "a-1" : "a:1";
    String tracker = "{\"type\": \"%s\", \"value\": %s}";
    expect(201, "firstOrCreateTracker", r -> r.json(tracker.formatted(type, "[1, \"x\", {}]")));
    expect(200, "firstOrCreateTracker", r -> r.json(tracker.formatted(type, "2")));
    parameters.put("type", type);
    expect(200, "updateOrCreateTracker", r -> r.json("{\"value\": 1e300}"));
    expect(201, "updateOrCreateTracker", r -> r.json("{\"value\": false}"), "type", "b");
    expect(200, "getTracker", r -> r);
    expect(200, "listTrackers", r -> r);
    expect(204, "deleteTracker", r -> r);
    expect(404, "getTracker", r -> r);
  }

  private void look() {
    expect(200, "getSurvey", r -> r);
    expect(200, "listSurveys", r -> r);
    expect(200, "listPoints", r -> r);
    expect(200, "listOwnAuditEvents", r -> r, "query", "?action=survey.published&limit=1");
    expect(400, "listOwnAuditEvents", r -> r, "query", "?action=published");
    expect(200, "listSurveyAuditEvents", r -> r);
    expect(404, "listSurveyAuditEvents", r -> r, "id", "nothing");
    expect(403, "listAuditEvents", r -> r);
    for (String operation : new String[] {"live", "ready", "metrics"})
      expect(200, operation, r -> r);
  }

  private void makeTokens() {
    String session = token;
    String wanted =
        "{\"name\": \"Export\", \"scopes\": [\"%s\"], \"expiresInDays\": 9, \"password\": \""
            + PASSWORD
            + "\"}";
    expect(422, "makeToken", r -> r.json(wanted.formatted("administrate")));
    expect(403, "makeToken", r -> r.json(wanted.formatted("read").replace(PASSWORD, "wrong")));
    UnaryOperator<Request> make =
        r -> r.json(wanted.formatted("read")).header("Idempotency-Key", "t");
    JsonObject made = body(expect(201, "makeToken", make));
    expect(201, "makeToken", make);
    expect(200, "listTokens", r -> r);
    token = made.getString("token");
    expect(200, "me", r -> r);
    expect(403, "listTokens", r -> r);
    expect(403, "deleteTracker", r -> r);
    expect(403, "logOut", r -> r);
    token = session;
    expect(204, "revokeToken", r -> r, "tokenId", made.getString("id"));
    expect(201, "makeToken", r -> r.json(wanted.formatted("read")));
    expect(204, "revokeTokens", r -> r);
  }

  private void administrate() {
    String member = token;
    String password = "{\"token\": \"%s\", \"password\": \"" + PASSWORD + "\"}";
    parameters.put("memberId", body(expect(200, "me", r -> r)).getString("id"));
    expect(403, "listMembers", r -> r);
    expect(403, "changeMember", r -> r.json("{\"administrator\": true}"));
    expect(403, "makePasswordLink", r -> r.json("{}"));
    token = api.administrator();
    expect(200, "listMembers", r -> r, "query", "?limit=1&search=" + email);
    expect(200, "listAuditEvents", r -> r, "query", "?member=" + parameters.get("memberId"));
    expect(400, "listAuditEvents", r -> r, "query", "?after=none");
    expect(400, "listMembers", r -> r, "query", "?limit=0");
    expect(422, "changeMember", r -> r.json("{\"disabled\": 1}"));
    expect(404, "changeMember", r -> r.json("{}"), "memberId", "nobody");
    expect(200, "changeMember", r -> r.json("{\"disabled\": true}"));
    String own = Api.administratorsPassword();
    expect(409, "makePasswordLink", r -> r.json(own));
    expect(403, "makePasswordLink", r -> r.json("{}"));
    expect(403, "changeMember", r -> r.json("{\"administrator\": true}"));
    String administrator = token;
    token = null;
    String logIn = "{\"email\": \"" + email + "\", \"password\": \"" + PASSWORD + "\"}";
    expect(403, "logIn", r -> r.json(logIn));
    token = administrator;
    expect(200, "changeMember", r -> r.json("{\"disabled\": false}"));
    expect(404, "makePasswordLink", r -> r.json(own), "memberId", "nobody");
    String link = body(expect(201, "makePasswordLink", r -> r.json(own))).getString("link");
    token = null;
    expect(403, "setPassword", r -> r.json(password.formatted("wrong")));
    expect(422, "setPassword", r -> r.json("{}"));
    String right = password.formatted(link.replaceFirst(".*#", ""));
    expect(204, "setPassword", r -> r.json(right));
    token = member;
    expect(401, "me", r -> r);
    token = null;
    token = body(expect(201, "logIn", r -> r.json(logIn))).getString("token");
  }

  private void leave() {
    expect(200, "getOwnData", r -> r);
    String old = token;
    token = api.logIn(email, PASSWORD);
    expect(204, "logOut", r -> r);
    token = null;
    token =
        body(expect(
                201,
                "logIn",
                r -> r.json("{\"email\": \"" + email + "\", \"password\": \"" + PASSWORD + "\"}")))
            .getString("token");
    String id =
        body(expect(200, "listSessions", r -> r))
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(session -> !session.getBoolean("current"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    expect(204, "endSession", r -> r, "sessionId", "0".repeat(32));
    expect(204, "endSession", r -> r, "sessionId", id);
    makeTokens();
    String change = "{\"password\": \"%s\", \"newPassword\": \"%s\"}";
    expect(403, "changePassword", r -> r.json(change.formatted("wrong", "battery staple")));
    expect(422, "changePassword", r -> r.json(change.formatted(PASSWORD, "password1")));
    expect(204, "changePassword", r -> r.json(change.formatted(PASSWORD, PASSWORD)));
    api.logIn(email, PASSWORD);
    expect(204, "endOtherSessions", r -> r);
    changeEmail();
    expect(403, "leave", r -> r);
    expect(403, "leave", r -> r.json("{\"password\": \"wrong\"}"));
    expect(204, "leave", r -> r.json("{\"password\": \"" + PASSWORD + "\"}"));
    expect(401, "me", r -> r);
    token = old;
    expect(204, "logOut", r -> r);
    expect(204, "logOut", r -> r);
    expect(401, "listPoints", r -> r);
  }

  private void changeEmail() {
    String change = "{\"email\": \"%s\", \"password\": \"%s\"}";
    String address = "new-" + email;
    expect(403, "changeEmail", r -> r.json(change.formatted(address, "wrong")));
    expect(422, "changeEmail", r -> r.json(change.formatted("no address", PASSWORD)));
    expect(202, "mailEmailLink", r -> r);
    expect(202, "changeEmail", r -> r.json(change.formatted(address, PASSWORD)));
    expect(200, "getEmail", r -> r);
    expect(204, "withdrawEmail", r -> r);
    expect(202, "changeEmail", r -> r.json(change.formatted(address, PASSWORD)));
    expect(403, "confirmEmail", r -> r.json("{\"token\": \"none\"}"));
    expect(200, "confirmEmail", r -> r.json("{\"token\": \"" + tokenMailedTo(address) + "\"}"));
    String reset = "{\"email\": \"%s\"}";
    expect(200, "getPasswordResets", r -> r);
    expect(202, "askForPasswordReset", r -> r.json(reset.formatted(address)));
    expect(422, "askForPasswordReset", r -> r.json(reset.formatted("no address")));
  }

  private static String tokenMailedTo(String address) {
    Until.holds(() -> MailServer.confirmations(address).size() == 2);
    return MailedLink.token(MailServer.confirmations(address).get(1));
  }

  /**
   * @param replacements names and values of path parameters, for this call alone
   */
  private HttpReply expect(
      int status, String id, UnaryOperator<Request> with, String... replacements) {
    Map<String, String> values = new HashMap<>(parameters);
    for (int i = 0; i < replacements.length; i += 2)
      values.put(replacements[i], replacements[i + 1]);
    Operation operation = description.operation(id);
    String address = operation.address(values::get) + values.getOrDefault("query", "");
    Request request = with.apply(Request.of(operation.method(), address));
    long before = rows.count(LAST_EVENT);
    HttpReply reply = api.send(token == null ? request : request.bearer(token));
    assertThat(operation + ": " + reply, reply.status(), is(status));
    assertThat(operation + ": " + reply, operation.differences(reply), is(empty()));
    if (status < 300) succeeded.add(id);
    if (rows.count(LAST_EVENT) > before) recorded.add(id);
    return reply;
  }

  private static JsonObject body(HttpReply reply) {
    return Api.object(reply.body());
  }
}

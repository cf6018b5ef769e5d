package surely.audit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.once.Ids;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

/** Each act leaves one event, with who did it and to what; a repeat leaves none. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {
  private static final Rows ROWS = Rows.of(Suite.application());
  private static String administrator;
  private static String administratorId;
  private Author ann;
  private Author bob;

  @BeforeAll
  static void logIn() {
    administrator = Api.ofSuite().administrator();
    administratorId = asAdministrator().get("/members/me").path("id");
  }

  @BeforeEach
  void signUp() {
    ann = Author.signUp();
    bob = Author.signUp();
  }

  @Test
  void theLifeOfASurvey() {
    String survey = ann.create("{}").path("id");
    for (String step : List.of("open", "pause", "resume", "close"))
      for (int i = 0; i < 2; i++)
        ann.as().post("/surveys/" + survey + "/" + step).then().statusCode(200);
    String draft = ann.create("{}").path("id");
    ann.delete("/surveys/" + draft).then().statusCode(204);

    assertThat(
        of(survey),
        contains(
            "survey.created",
            "survey.published",
            "survey.paused",
            "survey.resumed",
            "survey.closed"));
    assertThat(
        events(ann).subList(2, 9),
        contains(
            event("survey.created", ann, survey, null, null),
            event("survey.published", ann, survey, null, null),
            event("survey.paused", ann, survey, null, null),
            event("survey.resumed", ann, survey, null, null),
            event("survey.closed", ann, survey, null, null),
            event("survey.created", ann, draft, null, null),
            event("survey.deleted", ann, draft, null, null)));
  }

  @Test
  void aDoubleClickIsOneAct() {
    for (int i = 0; i < 2; i++)
      ann.keyed("twice")
          .body("{\"definition\": {\"elements\": [{\"type\": \"comment\", \"name\": \"a\"}]}}")
          .post("/surveys")
          .then()
          .statusCode(201);

    assertThat(actions(ann), contains("member.created", "session.opened", "survey.created"));
  }

  @Test
  void whatIsRefusedIsNotRecorded() {
    String survey =
        ann.create("{\"respondents\": \"members\", \"reward\": 9, \"responseLimit\": 900}")
            .path("id");
    ann.as().post("/surveys/" + survey + "/open").then().statusCode(409);
    ann.as().post("/surveys/" + survey + "/pause").then().statusCode(409);
    bob.as().post("/surveys/" + survey + "/open").then().statusCode(404);

    assertThat(of(survey), contains("survey.created"));
  }

  @Test
  void draftsAreSavedAndResponsesReceivedWithoutAnEvent() {
    String draft = ann.create("{}").path("id");
    ann.as()
        .header("If-Match", "*")
        .body("{\"definition\": {\"elements\": [{\"type\": \"comment\", \"name\": \"a\"}]}}")
        .put("/surveys/" + draft)
        .then()
        .statusCode(200);
    String survey = ann.open("{}");
    String response = RaceServers.fresh("response");
    bob.respond(survey, response).then().statusCode(201);
    for (int i = 0; i < 2; i++)
      ann.delete("/surveys/" + survey + "/responses/" + response).then().statusCode(204);

    assertThat(of(draft), contains("survey.created"));
    assertThat(of(survey), contains("survey.created", "survey.published", "response.deleted"));
    assertThat(last(ann), is(event("response.deleted", ann, survey, null, null))); // without its id
    assertThat(actions(bob), contains("member.created", "session.opened"));
  }

  @Test
  void surveysAreClosedByTheServer() {
    String survey = ann.open("{}");
    ROWS.run("UPDATE survey SET closes_at = UTC_TIMESTAMP(6) WHERE id = ?", survey);

    Until.holds(() -> of(survey).contains("survey.closed"));

    ann.get("/surveys/" + survey + "/audit-events")
        .then()
        .body("items[0].actor", is(nullValue()))
        .body("items[0].via", is("system"))
        .body("items[0].owner", is(ann.id()));
  }

  @Test
  void invitations() {
    String survey = ann.open("{\"respondents\": \"invited\"}");
    ann.invite(survey, 3);
    String id = ann.get("/surveys/" + survey + "/invitations").path("items[0].id");
    for (int i = 0; i < 2; i++)
      ann.delete("/surveys/" + survey + "/invitations/" + id).then().statusCode(204);

    assertThat(
        events(ann).subList(4, 6),
        contains(
            event("invitation.made", ann, survey, null, "3"),
            event("invitation.revoked", ann, survey, id, null)));
    assertThat(events(ann), hasSize(6));
  }

  @Test
  void teams() {
    Author cleo = Author.signUp();
    String survey = ann.open("{}");
    String token = teamLink(survey).then().statusCode(201).extract().path("token");
    String link = teamLinkId(survey);
    for (int i = 0; i < 2; i++) join(bob, token).then().statusCode(200);
    for (int i = 0; i < 2; i++) setRole(survey, bob, "editor");
    bob.as().post("/surveys/" + survey + "/pause").then().statusCode(200);
    bob.delete("/surveys/" + survey + "/team/" + bob.id()).then().statusCode(204);
    join(cleo, teamLink(survey).path("token"));
    ann.delete("/surveys/" + survey + "/team/" + cleo.id()).then().statusCode(204);
    teamLink(survey);
    String unused = teamLinkId(survey);
    ann.delete("/surveys/" + survey + "/team/links/" + unused).then().statusCode(204);
    join(cleo, teamLink(survey).path("token"));
    for (int i = 0; i < 2; i++)
      ann.as().body("{\"role\": \"owner\"}").put("/surveys/" + survey + "/team/" + cleo.id());

    List<String> events = events(cleo.get("/surveys/" + survey + "/audit-events"));
    assertThat(
        events.subList(2, 7),
        contains(
            event("team-link.made", ann, survey, link, "viewer"),
            event("team.joined", bob, survey, bob.id(), "viewer"),
            event("team.role-changed", ann, survey, bob.id(), "editor"),
            event("survey.paused", bob, survey, null, null),
            event("team.left", bob, survey, bob.id(), null)));
    assertThat(
        of(survey, cleo).subList(7, 14),
        contains(
            "team-link.made",
            "team.joined",
            "team.removed",
            "team-link.made",
            "team-link.revoked",
            "team-link.made",
            "team.joined"));
    assertThat(events.get(14), is(event("survey.handed-over", ann, survey, cleo.id(), null)));
    assertThat(events, hasSize(15));
    ann.get("/surveys/" + survey + "/audit-events").then().statusCode(403);
    assertThat("it was theirs then", last(ann), is(events.get(14)));
    assertThat("acts of one's own", actions(bob), hasItem("survey.paused"));
    assertThat(actions(cleo), not(hasItem("survey.paused")));
  }

  @Test
  void apiTokensAndWhatIsDoneWithThem() {
    String token = ann.apiToken("manage");
    String id = ann.get("/members/me/tokens").path("items[0].id");
    String survey = ann.open("{}");
    withToken(token).post("/surveys/" + survey + "/pause").then().statusCode(200);
    ann.get("/members/me/audit-events")
        .then()
        .body("items[0].action", is("survey.paused"))
        .body("items[0].actor", is(ann.id()))
        .body("items[0].via", is("token"))
        .body("items[0].token", is(id))
        .body("items[0].owner", is(ann.id()))
        .body("items[0].survey", is(survey));
  }

  @Test
  void apiTokensAreRevokedOnce() {
    ann.apiToken("read");
    String id = ann.get("/members/me/tokens").path("items[0].id");
    ann.apiToken("respond");
    for (int i = 0; i < 2; i++) ann.delete("/members/me/tokens/" + id).then().statusCode(204);
    for (int i = 0; i < 2; i++) ann.delete("/members/me/tokens").then().statusCode(204);

    assertThat(events(ann).subList(2, 3), contains(event("token.created", ann, null, id, "read")));
    assertThat(
        actions(ann).subList(3, 6),
        contains("token.created", "token.revoked", "token.all-revoked"));
    assertThat(events(ann), hasSize(6));
  }

  @Test
  void sessionsAndPasswords() {
    String ended = session(Api.ofSuite().logIn(ann.email(), Api.PASSWORD));
    for (int i = 0; i < 2; i++) ann.delete("/members/me/sessions/" + ended).then().statusCode(204);
    Api.ofSuite().logIn(ann.email(), Api.PASSWORD);
    for (int i = 0; i < 2; i++) ann.delete("/members/me/sessions").then().statusCode(204);
    String loggedOut = Api.ofSuite().logIn(ann.email(), Api.PASSWORD);
    for (int i = 0; i < 2; i++)
      withToken(loggedOut).delete("/sessions/current").then().statusCode(204);
    ann.apiToken("read");
    Api.ofSuite().logIn(ann.email(), Api.PASSWORD);
    changePassword().then().statusCode(204);

    String own = session(ann.token());
    assertThat(
        events(ann).subList(0, 4),
        contains(
            event("member.created", "credentials", ann.id(), null, null, null),
            event("session.opened", "credentials", ann.id(), null, own, "password"),
            event("session.opened", "credentials", ann.id(), null, ended, "password"),
            event("session.ended", ann, null, ended, null)));
    assertThat(
        actions(ann).subList(4, 11),
        contains(
            "session.opened",
            "session.others-ended",
            "session.opened",
            "session.ended",
            "token.created",
            "session.opened",
            "password.changed"));
    assertThat(events(ann).get(7), is(event("session.ended", ann, null, session(loggedOut), null)));
    assertThat("one act, one event", events(ann), hasSize(11));
  }

  @Test
  void whatAdministratorsDo() {
    ann.apiToken("read");
    for (String change :
        List.of(
            Api.administratorsPassword().replace("{", "{\"administrator\": true, "),
            "{\"administrator\": false}",
            "{\"disabled\": true}",
            "{\"disabled\": false}")) for (int i = 0; i < 2; i++) change(change);
    String link =
        asAdministrator()
            .body(Api.administratorsPassword())
            .post("/members/" + ann.id() + "/password-links")
            .path("link");
    Author.anyone()
        .body(
            "{\"token\": \"%s\", \"password\": \"battery staple horse\"}"
                .formatted(link.replaceFirst(".*#", "")))
        .post("/passwords")
        .then()
        .statusCode(204);

    List<String> events = events(ofMember(ann.id(), null));
    assertThat(
        events.subList(3, 9),
        contains(
            byAdministrator("administrator.named"),
            byAdministrator("administrator.withdrawn"),
            byAdministrator("member.disabled"),
            byAdministrator("member.enabled"),
            byAdministrator("password-link.made"),
            event("password.set", "link", ann.id(), null, null, null)));
    assertThat(events, hasSize(9));
    String again = Api.ofSuite().logIn(ann.email(), "battery staple horse");
    List<String> hers = withToken(again).get("/members/me/audit-events").path("items.action");
    assertThat("the member reads it", hers, hasItem("member.disabled"));
  }

  @Test
  void cardsAreForAdministratorsAlone() {
    String card = Api.ofSuite().card(administrator);
    for (int i = 0; i < 2; i++)
      asAdministrator().body("{\"points\": 2}").put("/cards/" + card).then().statusCode(200);
    ann.as().post("/cards/" + card).then().statusCode(201);

    List<String> events =
        ROWS.column(
            "SELECT CONCAT_WS(' ', action, actor, owner) FROM audit_event WHERE target = ? "
                + "ORDER BY id",
            card);
    assertThat(
        events, contains("card.created " + administratorId, "card.changed " + administratorId));
  }

  @Test
  void whoLeavesLeavesIdsThatLeadNowhere() {
    String survey = ann.open("{}");
    for (int i = 0; i < 2; i++) ann.leave();

    assertThat(
        of(ofMember(ann.id(), null)),
        contains(
            "member.created",
            "session.opened",
            "survey.created",
            "survey.published",
            "survey.closed",
            "member.deleted"));
    assertThat(last(ofMember(ann.id(), null)), is(event("member.deleted", ann, null, null, null)));
    ofMember(ann.id(), "survey.closed").then().body("items.survey", contains(survey));
  }

  @Test
  void noSecretNoAnswerAndNoNameIsInIt() {
    String survey = ann.open("{\"respondents\": \"invited\"}");
    List<String> secrets = new ArrayList<>(ann.invite(survey, 2));
    ann.respond(survey, RaceServers.fresh("response"), secrets.get(0)).then().statusCode(201);
    secrets.add(ann.apiToken("manage"));
    secrets.add(teamLink(survey).path("token"));
    secrets.add(ann.token());
    secrets.add(
        asAdministrator()
            .body(Api.administratorsPassword())
            .post("/members/" + ann.id() + "/password-links")
            .<String>path("link")
            .replaceFirst(".*#", ""));
    secrets.addAll(secrets.stream().map(Ids::hash).toList());
    secrets.addAll(List.of(ann.email(), "Somebody", Api.PASSWORD, "Like", "\"yes\"", "Export"));

    String all =
        ann.get("/members/me/audit-events").asString()
            + String.join(
                "\n",
                ROWS.column(
                    "SELECT CONCAT_WS(' ', action, actor, via, token, owner, survey, target, "
                        + "detail) FROM audit_event WHERE ? IN (actor, owner)",
                    ann.id()));
    assertThat(secrets.stream().filter(all::contains).toList(), is(empty()));
  }

  @Test
  void pagesAndFilters() {
    String survey = ann.open("{}");
    for (String step : List.of("pause", "resume", "close"))
      ann.as().post("/surveys/" + survey + "/" + step);
    List<String> paged = new ArrayList<>();
    String after = null;
    do {
      RequestSpecification request = ann.as().queryParam("limit", 2);
      Response page =
          (after == null ? request : request.queryParam("after", after))
              .get("/members/me/audit-events");
      paged.addAll(page.path("items.action"));
      after = page.path("next");
    } while (after != null);
    Collections.reverse(paged);
    assertThat(paged, is(actions(ann)));

    ann.as()
        .queryParam("action", "survey.paused")
        .get("/surveys/" + survey + "/audit-events")
        .then()
        .body("items.action", contains("survey.paused"))
        .body("next", is(nullValue()));
    asAdministrator()
        .queryParam("action", "survey.paused")
        .get("/audit-events")
        .then()
        .statusCode(200)
        .body("items.action", everyItem(is("survey.paused")))
        .body("items[0].survey", is(survey))
        .body("items[0].at", endsWith("Z"));
    ann.as().queryParam("action", "paused").get("/members/me/audit-events").then().statusCode(400);
  }

  @Test
  void whoMayReadIt() {
    String survey = ann.open("{}");
    join(bob, teamLink(survey).path("token"));

    bob.get("/surveys/" + survey + "/audit-events")
        .then()
        .statusCode(403)
        .body("type", endsWith("/survey-role-needed"));
    Author.signUp().get("/surveys/" + survey + "/audit-events").then().statusCode(404);
    ann.get("/audit-events").then().statusCode(403);
    Author.anyone().get("/members/me/audit-events").then().statusCode(401);
    String token = ann.apiToken("read");
    withToken(token).get("/members/me/audit-events").then().statusCode(403);
    withToken(token).get("/surveys/" + survey + "/audit-events").then().statusCode(200);
    assertThat(actions(bob), not(hasItem("survey.published")));
  }

  @Test
  void anExportHasThem() {
    ann.get("/members/me/data")
        .then()
        .body("auditEvents.action", contains("member.created", "session.opened"))
        .body("auditEvents[0].at", notNullValue());
  }

  @Test
  void anEventIsForgottenAfterItsTimeAndNotBefore() {
    String young = RaceServers.fresh("young");
    String old = RaceServers.fresh("old");
    for (String target : List.of(young, old))
      ROWS.run(
          "INSERT INTO audit_event (at, action, via, target) "
              + "VALUES (UTC_TIMESTAMP(6) - INTERVAL ? DAY, 'card.created', 'system', ?)",
          target.equals(young) ? 364 : 366,
          target);

    ROWS.run(Audit.PURGE.replace("?1", "?"), 365 * 24 * 3600);

    String there = "SELECT target FROM audit_event WHERE target IN (?, ?)";
    assertThat(ROWS.column(there, young, old), contains(young));
  }

  private static RequestSpecification asAdministrator() {
    return withToken(administrator);
  }

  private static RequestSpecification withToken(String token) {
    return Author.anyone().auth().oauth2(token);
  }

  private void change(String change) {
    asAdministrator().body(change).patch("/members/" + ann.id()).then().statusCode(200);
  }

  private Response changePassword() {
    return ann.as()
        .body(
            "{\"password\": \"%s\", \"newPassword\": \"battery staple horse\"}"
                .formatted(Api.PASSWORD))
        .put("/members/me/password");
  }

  private Response teamLink(String survey) {
    return ann.as().body("{\"role\": \"viewer\"}").post("/surveys/" + survey + "/team/links");
  }

  private String teamLinkId(String survey) {
    return ann.get("/surveys/" + survey + "/team").path("links[0].id");
  }

  private void setRole(String survey, Author member, String role) {
    ann.as()
        .body("{\"role\": \"" + role + "\"}")
        .put("/surveys/" + survey + "/team/" + member.id())
        .then()
        .statusCode(204);
  }

  private static Response join(Author member, String token) {
    return member.as().body("{\"token\": \"" + token + "\"}").post("/surveys/shared");
  }

  /** The id under which a session is listed. */
  private static String session(String token) {
    return Ids.hash(token).substring(0, 32);
  }

  private static Response ofMember(String member, String action) {
    RequestSpecification request =
        asAdministrator().queryParam("member", member).queryParam("limit", 100);
    return (action == null ? request : request.queryParam("action", action)).get("/audit-events");
  }

  private List<String> of(String survey) {
    return of(survey, ann);
  }

  private static List<String> of(String survey, Author owner) {
    return of(owner.as().queryParam("limit", 100).get("/surveys/" + survey + "/audit-events"));
  }

  private static List<String> actions(Author member) {
    return of(member.as().queryParam("limit", 100).get("/members/me/audit-events"));
  }

  /** The actions of a page, the oldest first. */
  private static List<String> of(Response page) {
    List<String> actions =
        new ArrayList<>(page.then().statusCode(200).extract().path("items.action"));
    Collections.reverse(actions);
    return actions;
  }

  private static List<String> events(Author member) {
    return events(member.as().queryParam("limit", 100).get("/members/me/audit-events"));
  }

  /** The events of a page, the oldest first. */
  private static List<String> events(Response page) {
    List<Map<String, String>> items = page.then().statusCode(200).extract().path("items");
    List<String> events =
        items.stream()
            .map(
                item ->
                    event(
                        item.get("action"),
                        item.get("via"),
                        item.get("actor"),
                        item.get("survey"),
                        item.get("target"),
                        item.get("detail")))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(events);
    return events;
  }

  private static String last(Author member) {
    List<String> all = events(member);
    return all.get(all.size() - 1);
  }

  private static String last(Response page) {
    List<String> all = events(page);
    return all.get(all.size() - 1);
  }

  private String byAdministrator(String action) {
    return event(action, "session", administratorId, null, null, null);
  }

  private static String event(
      String action, Author actor, String survey, String target, String detail) {
    return event(action, "session", actor.id(), survey, target, detail);
  }

  private static String event(String... parts) {
    return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(" "));
  }
}

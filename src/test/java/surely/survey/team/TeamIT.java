package surely.survey.team;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.once.Ids;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class TeamIT {
  private static final String CHANGED =
      "{\"definition\": {\"elements\": [{\"type\": \"comment\", \"name\": \"why\"}]}}";
  private final Rows rows = Rows.of(Suite.application());
  private Author ann;
  private Author bob;

  @BeforeEach
  void signUp() {
    ann = Author.signUp();
    bob = Author.signUp();
  }

  @Test
  void aLinkIsForOneMemberAndARepeatGetsTheSameAnswer() {
    String survey = ann.open("{}");
    String token = link(ann, survey, "viewer");
    bob.get("/surveys/" + survey).then().statusCode(404);

    Response first = join(bob, token);
    Response again = join(bob, token);

    first.then().statusCode(200).body("survey", is(survey)).body("role", is("viewer"));
    assertThat(again.statusCode(), is(200));
    assertThat(again.asString(), is(first.asString()));
    join(Author.signUp(), token)
        .then()
        .statusCode(403)
        .body("type", endsWith("/team-link-invalid"));
    bob.get("/surveys/" + survey).then().statusCode(200).body("role", is("viewer"));
    ann.get("/surveys/" + survey).then().body("role", is("owner"));
    ann.get("/surveys/" + survey + "/team")
        .then()
        .body("members.id", contains(ann.id(), bob.id()))
        .body("members.email", contains(ann.email(), bob.email()))
        .body("members.role", contains("owner", "viewer"))
        .body("links", is(empty()));
  }

  @Test
  void aRevokedOrExpiredLinkIsWorthNothing() {
    String survey = ann.open("{}");
    String revoked = link(ann, survey, "editor");
    String expired = link(ann, survey, "editor");
    rows.run(
        "UPDATE team_link SET expires_at = UTC_TIMESTAMP(6) WHERE token_hash = ?",
        Ids.hash(expired));
    List<String> unused = ann.get("/surveys/" + survey + "/team").path("links.id");
    assertThat(unused, hasSize(1));
    String link = "/surveys/" + survey + "/team/links/" + unused.get(0);

    ann.delete(link).then().statusCode(204);

    ann.delete(link).then().statusCode(404);
    for (String token : List.of(revoked, expired, "nonsense"))
      join(bob, token).then().statusCode(403).body("type", endsWith("/team-link-invalid"));
    bob.get("/surveys/" + survey).then().statusCode(404);
  }

  @Test
  void theTokenIsStoredNowhereButToldAgainToTheSameKey() {
    String survey = ann.open("{}");
    String path = "/surveys/" + survey + "/team/links";

    Response first = ann.keyed("\"k\"").body("{\"role\": \"viewer\"}").post(path);
    Response again = ann.keyed("\"k\"").body("{\"role\": \"viewer\"}").post(path);

    first.then().statusCode(201);
    assertThat(again.asString(), is(first.asString()));
    assertThat(again.header("Idempotency-Replayed"), is("true"));
    String token = first.path("token");
    assertThat(first.path("url"), is(Suite.url() + "/join#" + token));
    assertThat(rows.count("SELECT COUNT(*) FROM team_link WHERE survey_id = ?", survey), is(1L));
    assertThat(
        rows.count("SELECT COUNT(*) FROM team_link WHERE token_hash = ?", Ids.hash(token)), is(1L));
  }

  @Test
  void aViewerReadsAndNothingElse() {
    String survey = ann.open("{\"respondents\": \"invited\"}");
    join(bob, link(ann, survey, "viewer"));
    String base = "/surveys/" + survey;

    for (String path :
        List.of(
            "",
            "/definition",
            "/qr.svg",
            "/responses",
            "/responses.csv",
            "/results",
            "/invitations",
            "/team")) bob.get(base + path).then().statusCode(200);

    bob.as().header("If-Match", "*").body(CHANGED).put(base).then().statusCode(403);
    for (String path : List.of("/pause", "/resume", "/close", "/open"))
      bob.as().post(base + path).then().statusCode(403);
    bob.as().body("{\"count\": 1}").post(base + "/invitations").then().statusCode(403);
    bob.delete(base).then().statusCode(403).body("type", endsWith("/survey-role-needed"));
    ann.get(base).then().body("state", is("open")).body("paused", is(false));
  }

  @Test
  void anEditorChangesTheSurveyButDoesNotOwnIt() {
    String survey = ann.create("{}").path("id");
    join(bob, link(ann, survey, "editor"));
    String base = "/surveys/" + survey;

    bob.as()
        .header("If-Match", "\"1\"")
        .body(CHANGED)
        .put(base)
        .then()
        .statusCode(200)
        .body("role", is("editor"));
    bob.as().post(base + "/open").then().statusCode(200);
    bob.as().post(base + "/pause").then().statusCode(200);
    bob.as().post(base + "/close").then().statusCode(200);

    bob.as().body("{\"role\": \"editor\"}").post(base + "/team/links").then().statusCode(403);
    bob.delete(base + "/responses/" + RaceServers.fresh("response")).then().statusCode(403);
    bob.as().body("{\"role\": \"owner\"}").put(base + "/team/" + bob.id()).then().statusCode(403);
    bob.delete(base + "/team/" + ann.id()).then().statusCode(403);
    ann.get(base).then().body("state", is("closed")).body("definition.elements", hasSize(1));
  }

  @Test
  void theStorageOfASharedDraftIsItsOwners() {
    String survey = ann.create("{}").path("id");
    join(bob, link(ann, survey, "editor"));
    String comment = "{\"type\": \"comment\", \"name\": \"c%d\", \"title\": \"%s\"}";
    String comments =
        IntStream.range(0, 40)
            .mapToObj(i -> comment.formatted(i, "x".repeat(2000)))
            .collect(Collectors.joining(","));
    String big = "{\"definition\": {\"elements\": [" + comments + "]}}";
    long before = storage(ann);

    bob.as().header("If-Match", "*").body(big).put("/surveys/" + survey).then().statusCode(200);

    assertThat(storage(bob), is(0L));
    assertThat(storage(ann) > before, is(true));
  }

  @Test
  void onlyTheOwnerSpendsTheirPointsOnRewards() {
    String survey =
        ann.create("{\"respondents\": \"members\", \"reward\": 2, \"responseLimit\": 5}")
            .path("id");
    join(bob, link(ann, survey, "editor"));
    int points = ann.points();

    bob.as()
        .post("/surveys/" + survey + "/open")
        .then()
        .statusCode(403)
        .body("type", endsWith("/survey-role-needed"));

    assertThat(ann.points(), is(points));
    ann.as().post("/surveys/" + survey + "/open").then().statusCode(200);
    assertThat(ann.points(), is(points - 10));
  }

  @Test
  void aSurveyIsHandedOverOnceWithItsRewardsAndItsStorage() {
    String survey = ann.open("{\"respondents\": \"members\", \"reward\": 2, \"responseLimit\": 5}");
    join(bob, link(ann, survey, "viewer"));
    int points = bob.points();
    String bobs = "/surveys/" + survey + "/team/" + bob.id();
    String owner = "{\"role\": \"owner\"}";

    ann.as().body(owner).put(bobs).then().statusCode(204);
    ann.as().body(owner).put(bobs).then().statusCode(204);

    bob.get("/surveys/" + survey + "/team")
        .then()
        .body("members.id", contains(bob.id(), ann.id()))
        .body("members.role", contains("owner", "editor"));
    bob.get("/surveys").then().body("items.id", hasItem(survey));
    ann.get("/surveys").then().body("items", is(empty()));
    ann.get("/surveys/shared").then().body("items.id", contains(survey));
    assertThat(storage(ann), is(0L));
    assertThat(storage(bob) > 0, is(true));
    bob.as().post("/surveys/" + survey + "/close").then().statusCode(200);
    assertThat(bob.points(), is(points + 10));
  }

  @Test
  void theOwnerStaysUntilThereIsAnother() {
    String survey = ann.open("{}");
    String anns = "/surveys/" + survey + "/team/" + ann.id();

    ann.delete(anns).then().statusCode(409).body("type", endsWith("/owner-stays"));
    ann.as()
        .body("{\"role\": \"viewer\"}")
        .put(anns)
        .then()
        .statusCode(409)
        .body("type", endsWith("/owner-stays"));
    ann.as()
        .body("{\"role\": \"owner\"}")
        .put("/surveys/" + survey + "/team/" + bob.id())
        .then()
        .statusCode(404);
    ann.as()
        .body("{\"role\": \"king\"}")
        .put("/surveys/" + survey + "/team/" + bob.id())
        .then()
        .statusCode(422);
  }

  @Test
  void whoeverIsRemovedOrLeavesSeesItNoMore() {
    String survey = ann.open("{}");
    Author carla = Author.signUp();
    join(bob, link(ann, survey, "editor"));
    join(carla, link(ann, survey, "editor"));
    String team = "/surveys/" + survey + "/team/";

    ann.delete(team + bob.id()).then().statusCode(204);
    carla.delete(team + carla.id()).then().statusCode(204);

    for (Author former : List.of(bob, carla)) {
      former.get("/surveys/" + survey).then().statusCode(404);
      former.get("/surveys/" + survey + "/results").then().statusCode(404);
      former.get("/surveys/shared").then().body("items", is(empty()));
      ann.delete(team + former.id()).then().statusCode(404);
    }
  }

  @Test
  void joiningAgainWithAnotherLinkTakesNothingAway() {
    String survey = ann.open("{}");
    join(bob, link(ann, survey, "editor"));

    join(bob, link(ann, survey, "viewer")).then().body("role", is("editor"));

    bob.get("/surveys/" + survey).then().body("role", is("editor"));
    String own = link(ann, survey, "viewer");
    join(ann, own).then().statusCode(200).body("role", is("owner"));
    join(Author.signUp(), own).then().statusCode(200);
  }

  @Test
  void sharedSurveysArePagedWithTheirRoles() {
    String first = ann.open("{}");
    String second = ann.open("{}");
    join(bob, link(ann, first, "viewer"));
    join(bob, link(ann, second, "editor"));

    Response page = bob.get("/surveys/shared?limit=1");
    page.then().body("items.id", contains(second)).body("items.role", contains("editor"));
    bob.get("/surveys/shared?limit=1&after=" + page.path("next"))
        .then()
        .body("items.id", contains(first))
        .body("items.role", contains("viewer"))
        .body("next", nullValue());
    bob.get("/surveys").then().body("items", is(empty()));
  }

  @Test
  void aTeamIsBounded() {
    String survey = ann.open("{}");
    rows.run(
        "INSERT INTO team_link (id, survey_id, role, token_hash, expires_at) "
            + "SELECT CONCAT(LEFT(?, 18), seq), ?, 'viewer', CONCAT(?, seq), "
            + "UTC_TIMESTAMP(6) + INTERVAL 1 DAY FROM seq_1_to_99",
        survey,
        survey,
        survey);

    String last = link(ann, survey, "viewer");

    ann.as()
        .body("{\"role\": \"viewer\"}")
        .post("/surveys/" + survey + "/team/links")
        .then()
        .statusCode(409)
        .body("type", endsWith("/team-full"));
    join(bob, last).then().statusCode(200);
  }

  @Test
  void whoeverDeletesTheirAccountIsOnNoTeam() {
    String survey = ann.open("{}");
    join(bob, link(ann, survey, "editor"));
    assertThat(bob.get("/members/me/data").asString(), containsString("\"role\":\"editor\""));

    bob.leave().then().statusCode(204);

    ann.get("/surveys/" + survey + "/team").then().body("members.id", contains(ann.id()));
    assertThat(
        rows.count("SELECT COUNT(*) FROM collaborator WHERE member_id = ?", bob.id()), is(0L));
  }

  @Test
  void aCopyIsOnesOwn() {
    String survey = ann.open("{}");
    join(bob, link(ann, survey, "viewer"));

    Map<String, Object> copy = bob.keyed("\"c\"").post("/surveys/" + survey + "/copy").path("");

    assertThat(copy.get("role"), is("owner"));
    ann.get("/surveys/" + copy.get("id")).then().statusCode(404);
  }

  @Test
  void anApiTokenReadsATeamButGivesNobodyAccess() {
    String survey = ann.open("{}");
    String token = link(ann, survey, "viewer");
    RequestSpecification program =
        Author.anyone().auth().oauth2(ann.apiToken("manage")).body("{\"role\": \"editor\"}");

    program
        .post("/surveys/" + survey + "/team/links")
        .then()
        .statusCode(403)
        .body("type", endsWith("/session-needed"));
    program.put("/surveys/" + survey + "/team/" + bob.id()).then().statusCode(403);
    Author.anyone()
        .auth()
        .oauth2(bob.apiToken("manage"))
        .body("{\"token\": \"" + token + "\"}")
        .post("/surveys/shared")
        .then()
        .statusCode(403);
    Author.anyone()
        .auth()
        .oauth2(ann.apiToken("read"))
        .get("/surveys/" + survey + "/team")
        .then()
        .statusCode(200)
        .body("members", hasSize(1));
  }

  @Test
  void anEditorDoesNotChangeWhatTheOwnerSpends() {
    String survey = ann.create("{\"respondents\": \"members\"}").path("id");
    join(bob, link(ann, survey, "editor"));
    String rewarded = settings("\"reward\": 50, \"responseLimit\": 2");

    change(bob, survey, rewarded)
        .then()
        .statusCode(403)
        .body("type", endsWith("/survey-role-needed"));
    change(ann, survey, rewarded).then().statusCode(200);
    change(bob, survey, settings("\"reward\": 50, \"responseLimit\": 3")).then().statusCode(403);
    change(bob, survey, settings("\"responseLimit\": 2")).then().statusCode(403);
    change(bob, survey, rewarded.replace("why", "because")).then().statusCode(200);
  }

  private static String settings(String more) {
    return CHANGED.replaceFirst("}$", "")
        + ", \"settings\": {\"respondents\": \"members\", "
        + more
        + "}}";
  }

  private static Response change(Author author, String survey, String body) {
    return author.as().header("If-Match", "*").body(body).put("/surveys/" + survey);
  }

  @Test
  void linksOfAFormerOwnerAreRevokedAndAUsedOneIsNot() {
    String survey = ann.open("{}");
    String used = link(ann, survey, "editor");
    String usedId = ann.get("/surveys/" + survey + "/team").path("links[0].id");
    join(bob, used);
    String unused = link(ann, survey, "editor");

    ann.delete("/surveys/" + survey + "/team/links/" + usedId).then().statusCode(404);
    join(bob, used).then().statusCode(200);
    ann.as()
        .body("{\"role\": \"owner\"}")
        .put("/surveys/" + survey + "/team/" + bob.id())
        .then()
        .statusCode(204);

    join(Author.signUp(), unused).then().statusCode(403);
    bob.get("/surveys/" + survey + "/team").then().body("links", is(empty()));
  }

  @Test
  void nobodyWhoCanNotLogInBecomesTheOwner() {
    String survey = ann.open("{}");
    join(bob, link(ann, survey, "editor"));
    rows.run("UPDATE member SET disabled_at = UTC_TIMESTAMP(6) WHERE id = ?", bob.id());

    ann.as()
        .body("{\"role\": \"owner\"}")
        .put("/surveys/" + survey + "/team/" + bob.id())
        .then()
        .statusCode(404);

    ann.get("/surveys/" + survey).then().body("role", is("owner"));
  }

  private long storage(Author member) {
    return rows.count(
        "SELECT COALESCE(SUM(taken), 0) FROM quota WHERE subject = CONCAT('definitions:', ?)",
        member.id());
  }

  static String link(Author owner, String survey, String role) {
    return owner
        .as()
        .body("{\"role\": \"" + role + "\"}")
        .post("/surveys/" + survey + "/team/links")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  static Response join(Author member, String token) {
    return member.as().body("{\"token\": \"" + token + "\"}").post("/surveys/shared");
  }
}

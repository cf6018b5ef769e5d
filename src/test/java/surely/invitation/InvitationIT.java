package surely.invitation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
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
class InvitationIT {
  private static final String INVITED = "{\"respondents\": \"invited\"}";
  private final Rows rows = Rows.of(Suite.application());
  private Author ann;

  @BeforeEach
  void signUp() {
    ann = Author.signUp();
  }

  @Test
  void anInvitationIsGoodForOneResponse() {
    String survey = ann.open(INVITED);
    List<String> tokens = ann.invite(survey, 2);
    String id = RaceServers.fresh("response");

    ann.respond(survey, id, null)
        .then()
        .statusCode(403)
        .body("type", endsWith("/invitation-needed"));
    ann.respond(survey, id, "nonsense")
        .then()
        .statusCode(403)
        .body("type", endsWith("/invitation-unknown"));
    Response first = ann.respond(survey, id, tokens.get(0));
    Response again = ann.respond(survey, id, tokens.get(0));
    assertThat(first.statusCode(), is(201));
    assertThat(again.statusCode(), is(200));
    assertThat(again.asString(), is(first.asString()));
    ann.respond(survey, RaceServers.fresh("response"), tokens.get(0))
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-responded"));
    ann.respond(survey, id, tokens.get(1))
        .then()
        .statusCode(409)
        .body("type", endsWith("/response-differs"));
    ann.respond(survey, RaceServers.fresh("response"), tokens.get(1)).then().statusCode(201);
  }

  @Test
  void anInvitationIsToOneSurvey() {
    String token = ann.invite(ann.open(INVITED), 1).get(0);

    ann.respond(ann.open(INVITED), RaceServers.fresh("response"), token)
        .then()
        .statusCode(403)
        .body("type", endsWith("/invitation-unknown"));
  }

  @Test
  void aRevokedInvitationIsWorthNothingButItsResponseStays() {
    String survey = ann.open(INVITED);
    List<String> tokens = ann.invite(survey, 2);
    String id = RaceServers.fresh("response");
    ann.respond(survey, id, tokens.get(0)).then().statusCode(201);
    List<String> ids = ann.get("/surveys/" + survey + "/invitations").path("items.id");

    for (String invitation : ids)
      ann.delete("/surveys/" + survey + "/invitations/" + invitation).then().statusCode(204);
    ann.delete("/surveys/" + survey + "/invitations/" + ids.get(0)).then().statusCode(204);

    ann.respond(survey, id, tokens.get(0)).then().statusCode(200);
    ann.respond(survey, RaceServers.fresh("response"), tokens.get(1))
        .then()
        .statusCode(403)
        .body("type", endsWith("/invitation-unknown"));
    ann.get("/surveys/" + survey + "/responses").then().body("items", hasSize(1));
    ann.get("/surveys/" + survey + "/invitations")
        .then()
        .body("items.state", contains("revoked", "revoked"));
    ann.delete("/surveys/" + survey + "/invitations/nothing").then().statusCode(404);
  }

  @Test
  void theOwnerSeesWhichWereUsedAndByWhichResponse() {
    String survey = ann.open(INVITED);
    List<String> tokens = ann.invite(survey, 3);
    ann.respond(survey, RaceServers.fresh("response"), tokens.get(1)).then().statusCode(201);

    String used = ann.get("/surveys/" + survey + "/responses").path("items[0].respondent");
    Response page = ann.get("/surveys/" + survey + "/invitations?limit=2");
    Response rest =
        ann.get("/surveys/" + survey + "/invitations?limit=2&after=" + page.path("next"));
    assertThat(page.path("items"), hasSize(2));
    assertThat(rest.path("items"), hasSize(1));
    assertThat(rest.path("next"), nullValue());
    String all = page.asString() + rest.asString();
    assertThat(all, containsString("\"id\":\"" + used + "\",\"state\":\"used\""));
  }

  @Test
  void tokensAreStoredNowhereButToldAgainToTheSameKey() {
    String survey = ann.open(INVITED);
    String path = "/surveys/" + survey + "/invitations";

    Response first = ann.keyed("\"secret\"").body("{\"count\": 3}").post(path);
    Response again = ann.keyed("\"secret\"").body("{\"count\": 3}").post(path);

    assertThat(again.asString(), is(first.asString()));
    assertThat(again.header("Idempotency-Replayed"), is("true"));
    String token = first.path("invitations[0].token");
    assertThat(
        first.path("invitations[0].url"),
        is(Suite.url() + "/s/" + survey + "#invitation=" + token));
    assertThat(rows.count("SELECT COUNT(*) FROM invitation WHERE survey_id = ?", survey), is(3L));
    assertThat(
        rows.count("SELECT COUNT(*) FROM invitation WHERE token_hash = ?", Ids.hash(token)),
        is(1L));
    List<String> kept = rows.column("SELECT body FROM idempotency_key WHERE body IS NOT NULL");
    assertThat(kept, is(not(empty())));
    assertThat(kept, everyItem(not(containsString(token))));
  }

  @Test
  void onlyASurveyForTheInvitedHasInvitations() {
    String survey = ann.open("{}");

    ann.as()
        .body("{\"count\": 1}")
        .post("/surveys/" + survey + "/invitations")
        .then()
        .statusCode(409)
        .body("type", endsWith("/not-by-invitation"));
    ann.as()
        .body("{\"count\": 1001}")
        .post("/surveys/" + survey + "/invitations")
        .then()
        .statusCode(422);
    Author.signUp().get("/surveys/" + survey + "/invitations").then().statusCode(404);
  }

  @Test
  void whoWasInvitedToAnAnonymousSurveyCanNotBeJoinedWithTheResponse() {
    String survey = ann.open("{\"respondents\": \"invited\", \"anonymous\": true}");
    List<String> tokens = ann.invite(survey, 2);
    String id = RaceServers.fresh("response");

    ann.respond(survey, id, tokens.get(0))
        .then()
        .statusCode(201)
        .body("submittedAt", endsWith("T00:00:00Z"));
    ann.respond(survey, id, tokens.get(0)).then().statusCode(200);
    ann.respond(survey, RaceServers.fresh("response"), tokens.get(0))
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-responded"));

    ann.get("/surveys/" + survey + "/responses").then().body("items[0].respondent", nullValue());
    ann.get("/surveys/" + survey + "/invitations")
        .then()
        .body("items.state", contains("unknown", "unknown"));
    ann.as().post("/surveys/" + survey + "/close").then().statusCode(200);
    assertThat(
        ann.get("/surveys/" + survey + "/invitations").<List<String>>path("items.state").stream()
            .sorted()
            .toList(),
        contains("unused", "used"));
  }
}

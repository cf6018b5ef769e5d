package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/** What respondents are told before they begin to answer. */
@ExtendWith(ArquillianExtension.class)
class AdmissionIT {
  private static Author owner;

  @BeforeAll
  static void signUp() {
    owner = Author.signUp();
  }

  @Test
  void aFullSurveyAndAClosedOneSaySoInTheirForm() {
    String survey = owner.open("{\"responseLimit\": 1}");
    form(Author.anyone(), survey, null).body("refused", nullValue());
    respond(survey, null);
    form(Author.anyone(), survey, null)
        .body("refused", is("survey-full"))
        .body("state", is("open"));

    owner.as().post("/surveys/" + survey + "/close");
    form(Author.anyone(), survey, null)
        .body("refused", is("survey-not-open"))
        .body("state", is("closed"));
  }

  @Test
  void aFormIsCompressedForWhoTakesThat() {
    String survey = owner.open("{}");
    HttpReply plain =
        Api.ofSuite()
            .send(
                Request.get("/api/surveys/" + survey + "/form")
                    .header("Accept-Encoding", "identity"));
    assertThat(plain.header("Content-Encoding"), is(nullValue()));
    ValidatableResponse zipped =
        form(Author.anyone(), survey, null)
            .header("Content-Encoding", is("gzip"))
            .body(is(plain.body()));
    for (List<String> vary :
        List.of(plain.headers().get("Vary"), zipped.extract().headers().getValues("Vary")))
      assertThat(
          List.of(String.join(", ", vary).split(", ")),
          containsInAnyOrder("Accept-Encoding", "Origin"));
    Author.anyone()
        .get("/surveys/none/form")
        .then()
        .statusCode(404)
        .body("type", endsWith("not-found"));
  }

  @Test
  void aMemberWhoHasRespondedIsToldAndNobodyElse() {
    for (String anonymous : List.of("false", "true")) {
      String survey =
          owner.open("{\"respondents\": \"members\", \"anonymous\": " + anonymous + "}");
      Author ann = Author.signUp();
      ann.respond(survey, UUID.randomUUID().toString()).then().statusCode(201);

      form(ann.as(), survey, null).body("refused", is("already-responded"));
      form(owner.as(), survey, null).body("refused", nullValue());
    }
  }

  @Test
  void anInvitationIsToldWhatBecomesOfIt() {
    String survey = owner.open("{\"respondents\": \"invited\"}");
    List<String> tokens = owner.invite(survey, 2);
    noForm(Author.anyone(), survey, null, "invitation-needed");
    noForm(owner.as(), survey, null, "invitation-needed");
    noForm(Author.anyone(), survey, "none-of-ours", "invitation-unknown");
    form(Author.anyone(), survey, tokens.get(0)).body("refused", nullValue());

    respond(survey, tokens.get(0));
    form(Author.anyone(), survey, tokens.get(0)).body("refused", is("already-responded"));
    form(Author.anyone(), survey, tokens.get(1)).body("refused", nullValue());
    noForm(
        Author.anyone(),
        owner.open("{\"respondents\": \"invited\"}"),
        tokens.get(1),
        "invitation-unknown");
    owner.as().post("/surveys/" + survey + "/close").then().statusCode(200);
    noForm(Author.anyone(), survey, null, "invitation-needed");
    form(Author.anyone(), survey, tokens.get(1)).body("refused", is("survey-not-open"));
  }

  @Test
  void whetherAnInvitationToAnAnonymousSurveyWasUsedIsNotTold() {
    String survey = owner.open("{\"respondents\": \"invited\", \"anonymous\": true}");
    List<String> tokens = owner.invite(survey, 2);
    respond(survey, tokens.get(0));
    for (String token : tokens) form(owner.as(), survey, token).body("refused", nullValue());
  }

  private static ValidatableResponse form(RequestSpecification who, String survey, String token) {
    return ask(who, survey, token).statusCode(200);
  }

  private static void noForm(
      RequestSpecification who, String survey, String token, String problem) {
    ask(who, survey, token)
        .statusCode(403)
        .body("type", endsWith("/" + problem))
        .body("definition", nullValue());
  }

  private static ValidatableResponse ask(RequestSpecification who, String survey, String token) {
    return (token == null ? who : who.header("Surely-Invitation", token))
        .get("/surveys/" + survey + "/form")
        .then();
  }

  private static void respond(String survey, String token) {
    owner.respond(survey, UUID.randomUUID().toString(), token).then().statusCode(201);
  }
}

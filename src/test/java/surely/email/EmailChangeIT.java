package surely.email;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.once.Ids;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.api.Author;
import surely.test.api.MailedLink;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.mail.MailServer;
import surely.test.server.Provider;
import surely.test.server.Suite;
import surely.test.server.WithoutMail;

/** How a member changes their e-mail address. */
@ExtendWith(ArquillianExtension.class)
class EmailChangeIT {
  private static final Rows ROWS = Rows.of(Suite.application());
  private final Api api = Api.ofSuite();

  @AfterEach
  void forgive() {
    ROWS.run("DELETE FROM login_failure");
    ROWS.run("DELETE FROM rate_limit WHERE subject = 'sign-up 127.0.0.1'");
  }

  @Test
  void theConfiguredAdministratorKeepsTheirAddress() {
    Author.anyone()
        .auth()
        .oauth2(api.administrator())
        .body(Api.administratorsPassword().replace("{", "{\"email\": \"" + fresh() + "\", "))
        .put("/members/me/email")
        .then()
        .statusCode(409)
        .body("type", endsWith("/email-configured"));
  }

  @Test
  void aChangeTakesThePasswordAndEndsWhateverElseCanUseTheAccount() throws Exception {
    Author ann = Author.signUp();
    String other = api.logIn(ann.email(), Api.PASSWORD);
    String apiToken = ann.apiToken("read");
    String link =
        Author.anyone()
            .auth()
            .oauth2(api.administrator())
            .body(Api.administratorsPassword())
            .post("/members/" + ann.id() + "/password-links")
            .path("link");
    String address = fresh();

    for (String wrong : new String[] {"null", "\"wrong horse\""})
      change(ann, address, wrong).then().statusCode(403).body("type", endsWith("/password-needed"));
    assertThat(isAlive(other), is(true));
    change(ann, address).then().statusCode(202);
    assertThat(isAlive(other), is(true));
    ann.get("/members/me/email")
        .then()
        .body("email", is(ann.email()))
        .body("pending", is(address))
        .body("confirmed", is(false));
    MailServer.awaitConfirmation(address);
    confirm(ann, address);

    ann.get("/members/me/email")
        .then()
        .body("email", is(address))
        .body("pending", is(nullValue()))
        .body("confirmed", is(true));
    ann.get("/members/me").then().statusCode(200).body("email", is(address));
    assertThat(isAlive(other), is(false));
    assertThat(isAlive(apiToken), is(false));
    Author.anyone()
        .body(
            "{\"token\": \"%s\", \"password\": \"battery staple\"}"
                .formatted(link.replaceFirst(".*#", "")))
        .post("/passwords")
        .then()
        .statusCode(403);
    api.logIn(address, Api.PASSWORD);
    api.must(401, logIn(ann.email()));

    Until.holds(() -> MailServer.to(ann.email()).size() == 2);
    MimeMessage asked = MailServer.to(ann.email()).get(0);
    assertThat(asked.getSubject(), is("Another e-mail address was asked for"));
    assertThat(MailServer.text(asked), containsString(Suite.url() + "/account"));
    MimeMessage changed = MailServer.to(ann.email()).get(1);
    assertThat(changed.getSubject(), is("Your e-mail address was changed"));
    assertThat(MailServer.text(changed), containsString(Suite.url()));
  }

  @Test
  void aRepeatDoesNothing() {
    Author ann = Author.signUp();
    String address = fresh();
    for (int i = 0; i < 3; i++) change(ann, address).then().statusCode(202);
    String token = MailedLink.token(MailServer.awaitConfirmation(address));
    confirm(ann, address);
    String later = api.logIn(address, Api.PASSWORD);
    Confirming.with(Author.anyone(), token).then().statusCode(200).body("email", is(address));
    change(ann, address.toUpperCase(Locale.ROOT)).then().statusCode(202);
    assertThat(isAlive(later), is(true));
    assertThat(MailServer.confirmations(address), hasSize(1));
    Until.holds(() -> MailServer.to(ann.email()).size() == 2); // it was asked for, and changed
    assertThat(
        ROWS.count(
            "SELECT GROUP_CONCAT(action, ' ', via ORDER BY id) = "
                + "'email.change-asked session,email.changed link' FROM audit_event "
                + "WHERE owner = ? AND actor = owner AND action NOT IN ('member.created', "
                + "'session.opened')",
            ann.id()),
        is(1L));
  }

  @Test
  void whoWantsAnotherMembersAddressDoesNotLearnThatItIsTaken() throws Exception {
    Author ann = Author.signUp();
    Author bob = Author.signUp();
    String response = change(ann, fresh()).then().statusCode(202).extract().asString();

    Response taken = change(ann, bob.email().toUpperCase(Locale.ROOT));
    taken.then().statusCode(202);
    assertThat(taken.asString(), is(response));
    ann.get("/members/me/email").then().body("pending", is(bob.email()));

    MimeMessage told = MailServer.awaitOne(bob.email());
    assertThat(told.getSubject(), is("Your e-mail address was given for another account"));
    assertThat("only bob's own", MailServer.confirmations(bob.email()), hasSize(1));
  }

  @Test
  void withoutMailAnotherMembersAddressIsRefusedInAnySpelling() {
    Author bob = Author.signUp();
    var without = new Api(WithoutMail.server());
    Somebody ann = without.signUp();
    String refused =
        without.must(409, changeWithoutMail(ann, bob.email().toUpperCase(Locale.ROOT))).body();
    assertThat(refused, containsString("/problems/member-exists"));
  }

  @Test
  void tryingAddressesIsLimitedLikeSignUps() {
    ROWS.run(
        "INSERT INTO rate_limit (subject, taken, ends_at) VALUES ('sign-up 127.0.0.1', 999998, "
            + "UTC_TIMESTAMP(6) + INTERVAL 1 HOUR) ON DUPLICATE KEY UPDATE taken = 999998");
    Author ann = Author.signUp();
    String taken = ann.email().replaceFirst("^", "x");
    change(ann, taken).then().statusCode(202);
    change(ann, taken).then().statusCode(429).body("type", endsWith("/too-many-sign-ups"));
  }

  @Test
  void theFormerAddressCountsAsUsed() {
    Author ann = Author.signUp();
    String card = api.card(api.administrator());
    api.must(201, Request.post("/api/cards/" + card).bearer(ann.token()));
    changed(ann, fresh());

    Somebody again = api.signUp(ann.email());

    assertThat(
        Api.object(api.must(200, Request.get("/api/points").bearer(again.token())).body())
            .getInt("balance"),
        is(0));
    api.must(409, Request.post("/api/cards/" + card).bearer(again.token()));
  }

  @Test
  void anAddressOfADeletedAccountBringsBackWhatThatAccountUsed() {
    Author bob = Author.signUp();
    MailServer.awaitConfirmation(bob.email());
    String card = api.card(api.administrator());
    api.must(201, Request.post("/api/cards/" + card).bearer(bob.token()));
    bob.leave().then().statusCode(204);
    Author ann = Author.signUp();
    changed(ann, bob.email());
    api.must(409, Request.post("/api/cards/" + card).bearer(ann.token()));
  }

  @Test
  void whoHasNoPasswordChangesItAfterALogIn() {
    String subject = UUID.randomUUID().toString();
    String idToken = Provider.ofSuite().token(subject, subject + "@example.org");
    String token =
        api.made(
                Request.post("/api/sessions/" + Provider.NAME)
                    .json("{\"idToken\": \"" + idToken + "\"}"))
            .getString("token");
    String address = fresh();
    Request change =
        Request.put("/api/members/me/email").bearer(token).json("{\"email\": \"" + address + "\"}");

    ROWS.run(
        "UPDATE session SET opened_at = opened_at - INTERVAL 15 MINUTE WHERE token_hash = ?",
        Ids.hash(token));
    assertThat(api.must(403, change).body(), containsString("/log-in-again"));
    ROWS.run(
        "UPDATE session SET opened_at = UTC_TIMESTAMP(6) WHERE token_hash = ?", Ids.hash(token));
    api.must(202, change);
  }

  @Test
  void aServerWithoutMailChangesItAtOnce() {
    var without = new Api(WithoutMail.server());
    Somebody ann = without.signUp();
    String address = fresh();
    without.must(204, changeWithoutMail(ann, address));
    assertThat(
        without.must(200, Request.get("/api/members/me/email").bearer(ann.token())).body(),
        is(
            "{\"confirmed\":false,\"email\":\"%s\",\"mailed\":false,\"pending\":null}"
                .formatted(address)));
    String again =
        without.must(409, Request.post("/api/members/me/email/links").bearer(ann.token())).body();
    assertThat(again, containsString("/problems/mail-not-configured"));
  }

  @Test
  void whatIsNoAddressIsRefused() {
    Author ann = Author.signUp();
    for (String address : new String[] {"ann", "ann@b, c@d", "@example.org", "\u0130@example.org"})
      change(ann, address).then().statusCode(422).body("errors[0].pointer", is("/email"));
  }

  private static String fresh() {
    return UUID.randomUUID() + "@example.org";
  }

  private static Response change(Author author, String email) {
    return change(author, email, '"' + Api.PASSWORD + '"');
  }

  private static Response change(Author author, String email, String password) {
    return author
        .as()
        .body("{\"email\": \"%s\", \"password\": %s}".formatted(email, password))
        .put("/members/me/email");
  }

  private static Request changeWithoutMail(Somebody member, String email) {
    return Request.put("/api/members/me/email")
        .bearer(member.token())
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, Api.PASSWORD));
  }

  private static void changed(Author author, String email) {
    int before = MailServer.confirmations(email).size();
    change(author, email).then().statusCode(202);
    Until.holds(() -> MailServer.confirmations(email).size() > before);
    confirm(author, email);
  }

  /** In the browser that asked for the change, which stays logged in. */
  private static void confirm(Author author, String email) {
    List<MimeMessage> mails = MailServer.confirmations(email);
    Confirming.with(author.as(), MailedLink.token(mails.get(mails.size() - 1)))
        .then()
        .statusCode(200)
        .body("email", is(email));
  }

  private static Request logIn(String email) {
    return Request.post("/api/sessions")
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, Api.PASSWORD));
  }

  private static boolean isAlive(String token) {
    return Author.anyone().auth().oauth2(token).get("/members/me").statusCode() == 200;
  }
}

package surely.email;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.api.MailedLink;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.mail.MailServer;
import surely.test.server.Provider;
import surely.test.server.Suite;

/** Links that confirm e-mail addresses. */
@ExtendWith(ArquillianExtension.class)
class EmailConfirmationIT {
  private static final Rows ROWS = Rows.of(Suite.application());

  @AfterEach
  void forgive() {
    ROWS.run("DELETE FROM login_failure");
  }

  @Test
  void whoSignsUpIsMailedALinkThatConfirmsTheirAddress() throws Exception {
    Author ann = Author.signUp();
    MimeMessage mail = MailServer.awaitConfirmation(ann.email());
    assertThat(mail.getSubject(), is("Confirm your e-mail address"));
    assertThat(MailServer.text(mail), containsString(Suite.url() + "/email#"));
    assertThat(MailServer.text(mail), containsString("If it was not you"));
    email(ann).then().body("confirmed", is(false)).body("mailed", is(true));

    String token = MailedLink.token(mail);
    for (int i = 0; i < 2; i++)
      Confirming.with(Author.anyone(), token).then().statusCode(200).body("email", is(ann.email()));

    email(ann).then().body("confirmed", is(true)).body("pending", is(nullValue()));
    ann.get("/members/me").then().statusCode(200); // still logged in
    assertThat(
        ROWS.count(
            "SELECT COUNT(*) FROM audit_event WHERE owner = ? AND actor = owner "
                + "AND action = 'email.confirmed' AND via = 'link'",
            ann.id()),
        is(1L));
    again(ann).then().statusCode(409).body("type", endsWith("/email-confirmed"));
  }

  @Test
  void aRepeatedSignUpMailsNoSecondLink() {
    String address = UUID.randomUUID() + "@example.org";
    Request signUp =
        Request.post("/api/members")
            .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
            .json(
                "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"Ann\"}"
                    .formatted(address, Api.PASSWORD));
    for (int i = 0; i < 3; i++) Api.ofSuite().must(201, signUp);
    MailServer.awaitConfirmation(address);
    Author bob = Author.signUp(); // whose mail comes after those
    MailServer.awaitConfirmation(bob.email());
    assertThat(MailServer.confirmations(address), hasSize(1));
  }

  @Test
  void anotherLinkReplacesTheFirst() {
    Author ann = Author.signUp();
    String first = MailedLink.token(MailServer.awaitConfirmation(ann.email()));
    again(ann).then().statusCode(202); // the first one is on its way
    assertThat(MailServer.confirmations(ann.email()), hasSize(1));

    aMinuteLater(ann);
    again(ann).then().statusCode(202);
    Until.holds(() -> MailServer.confirmations(ann.email()).size() == 2);

    assertInvalid(first);
    String second = MailedLink.token(MailServer.confirmations(ann.email()).get(1));
    Confirming.with(Author.anyone(), second).then().statusCode(200);
  }

  @Test
  void aMemberGetsFiveMailsAnHour() {
    Author ann = Author.signUp();
    MailServer.awaitConfirmation(ann.email());
    for (int mails = 2; mails <= 5; mails++) {
      aMinuteLater(ann);
      again(ann).then().statusCode(202);
    }
    aMinuteLater(ann);
    Response refused = again(ann);
    refused.then().statusCode(429).body("type", endsWith("/too-many-mails"));
    assertThat(Integer.parseInt(refused.header("Retry-After")) > 3500, is(true));
    change(ann, UUID.randomUUID() + "@example.org")
        .then()
        .statusCode(429)
        .body("type", endsWith("/too-many-mails"));
  }

  @Test
  void anExpiredLinkConfirmsNothing() {
    Author ann = Author.signUp();
    String token = MailedLink.token(MailServer.awaitConfirmation(ann.email()));
    assertThat(
        ROWS.count(
            "SELECT expires_at BETWEEN UTC_TIMESTAMP(6) + INTERVAL 1439 MINUTE "
                + "AND UTC_TIMESTAMP(6) + INTERVAL 1440 MINUTE FROM email_link "
                + "WHERE member_id = ?",
            ann.id()),
        is(1L));
    ROWS.run("UPDATE email_link SET expires_at = UTC_TIMESTAMP(6) WHERE member_id = ?", ann.id());
    assertInvalid(token);
    email(ann).then().body("confirmed", is(false));
  }

  @Test
  void theAddressThatWasAskedForCanBeWithdrawn() {
    assertWithdrawnBy(ann -> change(ann, ann.email()).then().statusCode(202));
    assertWithdrawnBy(ann -> ann.as().delete("/members/me/email/links").then().statusCode(204));
    assertWithdrawnBy(ann -> ann.as().delete("/members/me/sessions").then().statusCode(204));
  }

  private static void assertWithdrawnBy(Consumer<Author> act) {
    Author ann = Author.signUp();
    String token = changing(ann);
    act.accept(ann);
    email(ann).then().body("pending", is(nullValue()));
    assertInvalid(token);
  }

  @Test
  void aMailboxGetsFiveMailsAnHourHoweverManyAccountsAsk() {
    String victim = UUID.randomUUID() + "@example.org";
    for (int accounts = 1; accounts <= 6; accounts++) {
      Author author = Author.signUp();
      change(author, victim).then().statusCode(202);
      email(author).then().body("pending", is(victim));
    }
    Until.holds(() -> MailServer.confirmations(victim).size() == 5);
    changing(Author.signUp()); // whose mail comes after a sixth one
    assertThat(MailServer.confirmations(victim), hasSize(5));
  }

  @Test
  void theLinkOfAnAddressThatWasFreedDoesNotBringItBack() {
    Author ann = Author.signUp();
    String token = MailedLink.token(MailServer.awaitConfirmation(ann.email()));
    ROWS.run("UPDATE member SET email = CONCAT('freed:', id) WHERE id = ?", ann.id());
    assertInvalid(token);
  }

  @Test
  void aNewPasswordWithdrawsItAndNoOther() {
    Author bob = Author.signUp();
    String own = MailedLink.token(MailServer.awaitConfirmation(bob.email()));
    newPassword(bob);
    Confirming.with(Author.anyone(), own).then().statusCode(200);

    Author ann = Author.signUp();
    String token = changing(ann);
    newPassword(ann);
    assertInvalid(token);
  }

  private static void newPassword(Author ann) {
    ann.as()
        .body(
            "{\"password\": \"%s\", \"newPassword\": \"battery staple horse\"}"
                .formatted(Api.PASSWORD))
        .put("/members/me/password")
        .then()
        .statusCode(204);
  }

  @Test
  void aDisabledMemberConfirmsNothingNorLater() {
    Author ann = Author.signUp();
    String token = changing(ann);
    for (boolean disabled : new boolean[] {true, false}) {
      Api.ofSuite()
          .must(
              200,
              Request.of("PATCH", "/api/members/" + ann.id())
                  .bearer(Api.ofSuite().administrator())
                  .json("{\"disabled\": %s}".formatted(disabled)));
      assertInvalid(token);
    }
  }

  @Test
  void anAddressThatAnotherMemberHasTakenSinceIsRefused() {
    Author ann = Author.signUp();
    String address = UUID.randomUUID() + "@example.org";
    change(ann, address).then().statusCode(202);
    String token = MailedLink.token(MailServer.awaitConfirmation(address));
    Api.ofSuite().signUp(address);
    Confirming.with(Author.anyone(), token)
        .then()
        .statusCode(409)
        .body("type", endsWith("/member-exists"));
    email(ann).then().body("email", is(ann.email()));
  }

  @Test
  void whoIsNotLoggedInConfirmsAChangeToo() {
    Author ann = Author.signUp();
    Confirming.with(Author.anyone(), changing(ann)).then().statusCode(200);
    ann.get("/members/me").then().statusCode(401);
  }

  @Test
  void whenTheMailServerIsDownAskingAgainWorks() {
    MailServer.stop();
    Author ann;
    try {
      ann = Author.signUp();
      Until.holds(() -> mayAskAgain(ann.id()));
    } finally {
      MailServer.start();
    }
    again(ann).then().statusCode(202);
    MailServer.awaitConfirmation(ann.email());
    assertThat(Suite.log(), not(containsString(ann.email())));
  }

  private static boolean mayAskAgain(String member) {
    return ROWS.count(
            "SELECT COUNT(*) FROM email_link WHERE member_id = ? "
                + "AND expires_at < UTC_TIMESTAMP(6) + INTERVAL 1439 MINUTE",
            member)
        == 1;
  }

  @Test
  void aProviderVouchesForTheAddress() {
    String subject = UUID.randomUUID().toString();
    String idToken = Provider.ofSuite().token(subject, subject + "@example.org");
    String token =
        Api.ofSuite()
            .made(
                Request.post("/api/sessions/" + Provider.NAME)
                    .json("{\"idToken\": \"" + idToken + "\"}"))
            .getString("token");
    String state =
        Api.ofSuite().must(200, Request.get("/api/members/me/email").bearer(token)).body();
    assertThat(Api.object(state).getBoolean("confirmed"), is(true));
    assertThat(MailServer.confirmations(subject + "@example.org"), is(empty()));
  }

  @Test
  void theOperatorVouchesForTheAdministrator() {
    String state =
        Api.ofSuite()
            .must(200, Request.get("/api/members/me/email").bearer(Api.ofSuite().administrator()))
            .body();
    assertThat(Api.object(state).getBoolean("confirmed"), is(true));
  }

  @Test
  void theMailIsInTheLanguageOfTheRequest() throws Exception {
    Author ann = Author.signUp();
    MailServer.awaitConfirmation(ann.email());
    String address = UUID.randomUUID() + "@example.org";
    ann.as()
        .header("Accept-Language", "ko")
        .body(body(address))
        .put("/members/me/email")
        .then()
        .statusCode(202);
    assertThat(MailServer.awaitConfirmation(address).getSubject(), is("새 이메일 주소 확인"));
  }

  /** WildFly refuses it before Surely is asked. */
  @Test
  void aLanguageThatCantBeReadIsNone() throws Exception {
    Author ann = Author.signUp();
    MailServer.awaitConfirmation(ann.email());
    aMinuteLater(ann);
    Api.ofSuite()
        .must(
            Suite.isOnWildFly() ? 400 : 202,
            Request.post("/api/members/me/email/links")
                .header("Accept-Language", ";;q=x")
                .bearer(ann.token()));
    if (Suite.isOnWildFly()) return;
    Until.holds(() -> MailServer.confirmations(ann.email()).size() == 2);
    assertThat(
        MailServer.confirmations(ann.email()).get(1).getSubject(),
        is("Confirm your e-mail address"));
  }

  /** Asks for another address, and returns the token of the link. */
  private static String changing(Author author) {
    String address = UUID.randomUUID() + "@example.org";
    change(author, address).then().statusCode(202);
    return MailedLink.token(MailServer.awaitConfirmation(address));
  }

  private static void assertInvalid(String token) {
    Confirming.with(Author.anyone(), token)
        .then()
        .statusCode(403)
        .body("type", endsWith("/email-link-invalid"));
  }

  private static void aMinuteLater(Author author) {
    ROWS.run(
        "UPDATE email_link SET expires_at = expires_at - INTERVAL 1 MINUTE WHERE member_id = ?",
        author.id());
  }

  private static Response email(Author author) {
    return author.get("/members/me/email");
  }

  private static Response again(Author author) {
    return author.as().post("/members/me/email/links");
  }

  private static Response change(Author author, String address) {
    return author.as().body(body(address)).put("/members/me/email");
  }

  private static String body(String address) {
    return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(address, Api.PASSWORD);
  }
}

package surely.reset;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.api.MailedLink;
import surely.test.api.Metric;
import surely.test.api.Secrets;
import surely.test.database.RowLock;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.mail.MailServer;
import surely.test.server.Provider;
import surely.test.server.Suite;
import surely.test.server.WithoutMail;

/** Links for new passwords that are mailed to members who ask for them. */
@ExtendWith(ArquillianExtension.class)
class PasswordResetIT {
  private static final Rows ROWS = Rows.of(Suite.application());
  private static final String STAPLE = Secrets.known("battery staple by a mail");

  @AfterEach
  void forgive() {
    ROWS.run("DELETE FROM login_failure");
    ROWS.run("DELETE FROM rate_limit WHERE subject LIKE 'password%'");
  }

  @Test
  void theLinkArrivesAndSetsThePasswordOnce() throws Exception {
    Author ann = Author.signUp();
    String apiToken = ann.apiToken("read");
    ask(ann.email()).then().statusCode(202);

    MimeMessage mail = MailServer.awaitOne(ann.email());
    assertThat(MailServer.hasMailbox(ann.email()), is(true));
    assertThat(mail.getSubject(), is("Set a new password"));
    assertThat(mail.getFrom()[0].toString(), is(System.getenv("SURELY_MAIL_FROM")));
    assertThat(MailServer.text(mail), containsString(Suite.url() + "/password#"));
    assertThat(MailServer.text(mail), containsString("If it was not you"));
    String token = MailedLink.token(mail);
    set(token, STAPLE).then().statusCode(204);

    ann.get("/members/me").then().statusCode(401);
    Author.anyone().auth().oauth2(apiToken).get("/members/me").then().statusCode(401);
    Api.ofSuite().logIn(ann.email(), STAPLE);
    set(token, STAPLE).then().statusCode(403).body("type", endsWith("/password-link-invalid"));
  }

  @Test
  void anExpiredLinkSetsNothing() {
    Author ann = Author.signUp();
    ask(ann.email());
    String token = MailedLink.token(MailServer.awaitOne(ann.email()));
    assertThat(
        ROWS.count(
            "SELECT expires_at BETWEEN UTC_TIMESTAMP(6) + INTERVAL 59 MINUTE "
                + "AND UTC_TIMESTAMP(6) + INTERVAL 60 MINUTE FROM password_link "
                + "WHERE member_id = ?",
            ann.id()),
        is(1L));
    ROWS.run(
        "UPDATE password_link SET expires_at = UTC_TIMESTAMP(6) WHERE member_id = ?", ann.id());

    set(token, STAPLE).then().statusCode(403).body("type", endsWith("/password-link-invalid"));
  }

  @Test
  void anAddressThatNoMemberHasGetsTheSameResponseAndNoMail() {
    Author ann = Author.signUp();
    Author disabled = Author.signUp();
    ROWS.run("UPDATE member SET disabled_at = UTC_TIMESTAMP(6) WHERE id = ?", disabled.id());
    Author gone = Author.signUp();
    gone.leave().then().statusCode(204);
    String nobody = UUID.randomUUID() + "@example.org";
    long links = ROWS.count("SELECT COUNT(*) FROM password_link");

    double done = done();
    String known = likeness(ask(ann.email()));
    for (String address : new String[] {nobody, disabled.email(), gone.email()})
      assertThat(likeness(ask(address)), is(known));

    Until.holds(() -> done() == done + 4);
    MailServer.awaitOne(ann.email());
    for (String address : new String[] {nobody, disabled.email(), gone.email()})
      assertThat(MailServer.to(address), is(empty()));
    assertThat(ROWS.count("SELECT COUNT(*) FROM password_link"), is(links + 1));
  }

  /** "š" is U+0161, whose low byte is "a": an old mail library would send the link to "a...". */
  @Test
  void theLinkOfAnAddressWithOtherLettersReachesNobodyElse() {
    String rest = UUID.randomUUID() + "@example.org";
    Api.ofSuite().signUp("\u0161" + rest);
    double done = done();
    ask("\u0161" + rest).then().statusCode(202);
    Until.holds(() -> done() == done + 1);
    assertThat(MailServer.hasMailbox("a" + rest), is(false));
  }

  @Test
  void aLinkOfAnAdministratorOutlivesARequestForAMail() {
    Author ann = Author.signUp();
    String link =
        Author.anyone()
            .auth()
            .oauth2(Api.ofSuite().administrator())
            .body(Api.administratorsPassword())
            .post("/members/" + ann.id() + "/password-links")
            .path("link");
    double done = done();
    ask(ann.email()).then().statusCode(202);
    Until.holds(() -> done() == done + 1);
    assertThat(MailServer.to(ann.email()), is(empty()));
    set(Secrets.known(link.replaceFirst(".*#", "")), STAPLE).then().statusCode(204);
  }

  /** A member's row is locked: a response that waited for anything of the member would not come. */
  @Test
  void theResponseDoesNotWaitForAnythingOfTheMember() throws Exception {
    Author ann = Author.signUp();
    try (var member =
        RowLock.of(
            Suite.application(), "SELECT id FROM member WHERE id = ? FOR UPDATE", ann.id())) {
      assertThat(member.isHeld(), is(true));
      ask(ann.email()).then().statusCode(202);
      assertThat(MailServer.to(ann.email()), is(empty()));
    }
    MailServer.awaitOne(ann.email());
  }

  @Test
  void aMemberGetsOneMailWithinFiveMinutes() {
    Author ann = Author.signUp();
    double done = done();
    for (int i = 0; i < 3; i++) ask(ann.email()).then().statusCode(202);
    Until.holds(() -> done() == done + 3);
    assertThat(MailServer.to(ann.email()), hasSize(1));
    assertThat(
        ROWS.count(
            "SELECT COUNT(*) FROM audit_event WHERE owner = ? AND via = 'system' "
                + "AND action = 'password-link.mailed'",
            ann.id()),
        is(1L));

    ROWS.run(
        "UPDATE rate_limit SET ends_at = UTC_TIMESTAMP(6) WHERE subject = ?",
        "password mail " + ann.id());
    ask(ann.email());
    Until.holds(() -> MailServer.to(ann.email()).size() == 2);
    String former = MailedLink.token(MailServer.to(ann.email()).get(0));
    set(former, STAPLE).then().statusCode(403);
    set(MailedLink.token(MailServer.to(ann.email()).get(1)), STAPLE).then().statusCode(204);
  }

  @Test
  void whenTheMailServerIsDownTheRequestIsAnsweredAndAskingAgainWorks() {
    Author ann = Author.signUp();
    double done = done();
    MailServer.stop();
    try {
      ask(ann.email()).then().statusCode(202);
      Until.holds(() -> done() == done + 1);
    } finally {
      MailServer.start();
    }

    ask(ann.email()).then().statusCode(202);
    MailServer.awaitOne(ann.email());
    assertThat(Suite.log(), containsString("A mail was not sent: "));
    assertThat(Suite.log(), not(containsString(ann.email())));
  }

  @Test
  void theMailIsInTheLanguageOfTheRequest() throws Exception {
    Author ann = Author.signUp();
    Author.anyone()
        .header("Accept-Language", "fr, ko;q=0.9, en;q=0.8")
        .body(body(ann.email()))
        .post("/password-resets")
        .then()
        .statusCode(202);
    assertThat(MailServer.awaitOne(ann.email()).getSubject(), is("새 비밀번호 설정"));
  }

  @Test
  void theLinkBeginsWithThePublicAddressWhateverTheHost() {
    Author ann = Author.signUp();
    Api.ofSuite()
        .must(
            202,
            Request.post("/api/password-resets")
                .header("Host", "evil.example")
                .json(body(ann.email())));
    String text = MailServer.text(MailServer.awaitOne(ann.email()));
    assertThat(text, containsString(Suite.url() + "/password#"));
    assertThat(text, not(containsString("evil.example")));
  }

  @Test
  void whoLogsInThroughAProviderOnlyGetsTheirFirstPassword() {
    String subject = UUID.randomUUID().toString();
    String email = subject + "@example.org";
    String idToken = Provider.ofSuite().token(subject, email);
    Api.ofSuite()
        .made(
            Request.post("/api/sessions/" + Provider.NAME)
                .json("{\"idToken\": \"" + idToken + "\"}"));
    ask(email);
    set(MailedLink.token(MailServer.awaitOne(email)), STAPLE).then().statusCode(204);
    Api.ofSuite().logIn(email, STAPLE);
  }

  @Test
  void requestsAreLimitedByTheClientsAddress() {
    ROWS.run(
        "INSERT INTO rate_limit (subject, taken, ends_at) VALUES ('password reset 127.0.0.1', "
            + "1000000, UTC_TIMESTAMP(6) + INTERVAL 1 HOUR) ON DUPLICATE KEY UPDATE "
            + "taken = 1000000");
    ask(Author.signUp().email()).then().statusCode(429).body("type", endsWith("/too-many-resets"));
  }

  @Test
  void whatIsNoAddressIsRefused() {
    for (String address : new String[] {"ann", "ann@example.org, bob@example.org", "a\\r\\nb@c"})
      ask(address).then().statusCode(422).body("errors[0].pointer", is("/email"));
  }

  @Test
  void aServerWithoutMailSaysSo() {
    Api without = new Api(WithoutMail.server());
    Request get = Request.get("/api/password-resets");
    assertThat(without.must(200, get).body(), is("{\"mailed\":false}"));
    assertThat(Api.ofSuite().must(200, get).body(), is("{\"mailed\":true}"));
    String refused =
        without
            .must(409, Request.post("/api/password-resets").json(body("ann@example.org")))
            .body();
    assertThat(refused, containsString("/problems/mail-not-configured"));
  }

  /** How many requests have been worked off. */
  private static double done() {
    return Metric.value("surely_password_resets_total");
  }

  /** What a client can tell responses apart by. */
  private static String likeness(Response response) {
    return response.statusCode()
        + response.asString()
        + response.headers().asList().stream()
            .filter(header -> !header.getName().equalsIgnoreCase("Date"))
            .toList();
  }

  private static Response ask(String email) {
    return Author.anyone().body(body(email)).post("/password-resets");
  }

  private static String body(String email) {
    return "{\"email\": \"" + email + "\"}";
  }

  private static Response set(String token, String password) {
    return Author.anyone()
        .body("{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password))
        .post("/passwords");
  }
}

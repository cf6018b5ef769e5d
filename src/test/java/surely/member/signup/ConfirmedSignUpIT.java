package surely.member.signup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.Serving;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.api.MailedLink;
import surely.test.http.Request;
import surely.test.mail.MailServer;
import surely.test.server.Provider;
import surely.test.server.Suite;

/**
 * A second server on the suite's database, which gives sign-up points only to members whose address
 * is confirmed: by a provider, or by a mailed link.
 */
@ExtendWith(ArquillianExtension.class)
class ConfirmedSignUpIT {
  private static final Map<String, String> CONFIGURATION =
      Map.of(
          "SURELY_SIGNUP_CONFIRMED",
          "true",
          "SURELY_SECRET",
          "a secret that the suite does not have");
  private final String name = UUID.randomUUID().toString();
  @TempDir private Path folder;

  @Test
  void pointsAreForConfirmedAddressesAndASecretIsPartOfTheKey() throws Exception {
    Somebody gone = Api.ofSuite().signUp("gone-" + name + "@example.org");
    leave(Api.ofSuite(), gone.token());
    int port = Ports.free();
    try (Serving surely =
        Serving.start(
            new LaunchSettings(
                "127.0.0.1", port, folder, Optional.of(Suite.application()), CONFIGURATION))) {
      var api = new Api("http://127.0.0.1:" + port);
      Somebody bob = api.signUp("mailed-" + name + "@example.org");
      assertThat(points(api, bob.token()), is(0));
      String link = MailedLink.token(MailServer.awaitConfirmation(bob.email()));
      for (int i = 0; i < 2; i++)
        api.must(
            200, Request.post("/api/email-confirmations").json("{\"token\": \"" + link + "\"}"));
      assertThat("who opened the link gets them once", points(api, bob.token()), is(100));

      Somebody ann = api.signUp(name + "@example.org");
      assertThat(points(api, ann.token()), is(0));

      leave(api, ann.token());
      assertThat("who had none gets them", points(api, logIn(api, name)), is(100));
      assertThat(
          "another secret does not know who left",
          points(api, logIn(api, "gone-" + name)),
          is(100));
    }
  }

  private static int points(Api api, String token) {
    return Api.object(api.send(Request.get("/api/members/me").bearer(token)).body())
        .getInt("points");
  }

  private static void leave(Api api, String token) {
    var answer =
        api.send(
            Request.delete("/api/members/me")
                .json("{\"password\": \"" + Api.PASSWORD + "\"}")
                .bearer(token));
    assertThat(answer.toString(), answer.status(), is(204));
  }

  private static String logIn(Api api, String subject) {
    String idToken = Provider.ofSuite().token(subject, subject + "@example.org");
    return api.made(
            Request.post("/api/sessions/" + Provider.NAME)
                .json("{\"idToken\": \"" + idToken + "\"}"))
        .getString("token");
  }
}

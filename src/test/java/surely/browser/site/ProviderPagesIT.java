package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;
import surely.test.api.Api;
import surely.test.database.Rows;
import surely.test.openid.MockProvider;
import surely.test.server.Suite;

/** Logging in at a provider. */
@ExtendWith(ArquillianExtension.class)
class ProviderPagesIT {
  private static final String BUTTON = "Log in with " + MockProvider.LABEL;
  private static final String CONNECT = "Connect with " + MockProvider.LABEL;
  private static final String DISCONNECT = "Disconnect from " + MockProvider.LABEL;
  private static final String LOG_OUTS = "/api/providers/log-outs";
  private static final String ATTEMPTS = "/api/providers/mock/log-ins";
  private static final String SESSIONS = "/api/providers/mock/sessions";

  private final Rows rows = Rows.of(Suite.application());
  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @Test
  void somebodyNewLogsInWithDoubleClicksAndComesBackToWhereTheyWere() {
    try (Browser ann = open()) {
      ann.go("/points");
      ann.isAt("/login?to=%2Fpoints");
      ann.doubleClick("button", BUTTON);
      confirm(ann);
      ann.isAt("/points");
      ann.finds("link", "100 points");
      assertThat(ann.watch().count("POST", ATTEMPTS, 201), is(1L));
      assertThat(ann.watch().count("POST", SESSIONS, 201), is(1L));
    }
    assertThat(rows.count("SELECT COUNT(*) FROM member WHERE email = ?", email), is(1L));
  }

  @Test
  void theSamePersonIsTheSameMemberInAnotherBrowser() {
    for (int browser = 0; browser < 2; browser++)
      try (Browser ann = open()) {
        ann.go("/login");
        ann.click("button", BUTTON);
        confirm(ann);
        ann.isAt("/");
        ann.finds("heading", "My surveys");
        ann.finds("link", "100 points");
      }
    assertThat(rows.count("SELECT COUNT(*) FROM identity WHERE subject = ?", subject), is(1L));
  }

  @Test
  void aLogOutGoesByTheProviderToTheFrontPage() {
    try (Browser ann = open()) {
      ann.go("/login");
      ann.click("button", BUTTON);
      confirm(ann);
      ann.finds("heading", "My surveys");
      ann.click("DisclosureTriangle", "Somebody");
      ann.click("button", "Log out");
      ann.finds("link", "Get started");
      ann.isAt("/");
      assertThat(ann.watch().count("POST", LOG_OUTS, 201), is(1L));
      // from the log-in and from the log-out
      assertThat(ann.watch().count("GET", "/login/mock", 200), is(2L));
    }
    assertThat(sessions(), is(0L));
  }

  @Test
  void aLogOutDoesWithoutAProviderThatDoesNotAnswer() {
    try (Browser ann = open()) {
      ann.watch().tolerate("net::ERR_");
      ann.go("/login");
      ann.click("button", BUTTON);
      confirm(ann);
      ann.finds("heading", "My surveys");
      ann.watch().loseResponse("POST", LOG_OUTS);
      ann.click("DisclosureTriangle", "Somebody");
      ann.click("button", "Log out");
      ann.finds("link", "Get started");
      ann.isAt("/");
    }
    assertThat(sessions(), is(0L));
  }

  @Test
  void anOwnerDisconnectsTheAccount() {
    Api.Somebody bob = Api.ofSuite().signUp(email);
    try (Browser bobs = open()) {
      bobs.go("/login");
      bobs.fill("E-mail", bob.email());
      bobs.fill("Password", Api.PASSWORD);
      bobs.click("button", "Log in");
      bobs.finds("heading", "My surveys");
      connect(bobs, Api.PASSWORD);
      confirm(bobs);
      bobs.isAt("/account");
      bobs.click("button", DISCONNECT);
      bobs.sees("You can no longer log in to this account at " + MockProvider.LABEL);
      assertThat(bobs.barriers(), is(empty()));
      bobs.fill("Your password", Api.PASSWORD);
      bobs.press("Enter");
      bobs.finds("button", CONNECT);
    }
    assertThat(rows.count("SELECT COUNT(*) FROM identity WHERE subject = ?", subject), is(0L));
  }

  @Test
  void theOnlyWayToLogInIsNotDisconnected() {
    try (Browser ann = open()) {
      ann.watch().tolerate("status of 409");
      ann.go("/login");
      ann.click("button", BUTTON);
      confirm(ann);
      ann.finds("heading", "My surveys");
      ann.go("/account");
      ann.click("button", DISCONNECT);
      ann.sees("You can no longer log in to this account at " + MockProvider.LABEL);
      ann.press("Enter");
      ann.sees("Without this connection you could not log in any more.");
      for (boolean dark : new boolean[] {false, true}) {
        ann.window(360, dark);
        assertThat(ann.barriers(), is(empty()));
        assertThat(ann.scrollsSideways(), is(false));
      }
    }
    assertThat(rows.count("SELECT COUNT(*) FROM identity WHERE subject = ?", subject), is(1L));
  }

  @Test
  void twoTabsLogInAtTheSameTime() {
    try (Browser ann = open();
        Browser tab = ann.tab()) {
      tab.watch().allow(provider());
      ann.go("/login?to=%2Fpoints");
      tab.go("/login?to=%2Fcards");
      ann.front();
      ann.click("button", BUTTON);
      tab.front();
      tab.click("button", BUTTON);
      ann.front();
      confirm(ann);
      ann.isAt("/points");
      tab.front();
      confirm(tab);
      tab.isAt("/cards");
    }
  }

  @Test
  void aCallbackThatIsOpenedAgainSaysSoAndGoesOn() {
    try (Browser ann = open()) {
      ann.watch().tolerate("status of 401");
      ann.go("/login");
      ann.click("button", BUTTON);
      confirm(ann);
      ann.finds("heading", "My surveys");
      ann.go("/login/mock?code=used&state=used-used-used");
      ann.sees("This log-in has ended.");
      ann.click("link", "Go on as Somebody");
      ann.finds("heading", "My surveys");
    }
  }

  @Test
  void aLogInThatTheProviderRefusesSaysSoAndLeadsBack() {
    try (Browser ann = open()) {
      ann.go("/login/mock?error=access_denied&state=any");
      ann.sees("the provider did not confirm it");
      assertThat(ann.barriers(), is(empty()));
      ann.click("link", "Back to the log-in");
      ann.isAt("/login");
      ann.finds("button", BUTTON);
      assertThat(ann.barriers(), is(empty()));
    }
  }

  @Test
  void theWayBackIsRememberedAfterARefusal() {
    try (Browser ann = open()) {
      ann.watch().tolerate("status of 401");
      ann.go("/login?to=%2Fpoints");
      ann.click("button", BUTTON);
      ann.fill("Subject", subject);
      ann.fill("Claims", "{\"email\": \"" + email + "\", \"email_verified\": false}");
      ann.click("button", "Confirm");
      ann.sees("It must have confirmed your e-mail address.");
      ann.click("link", "Back to the log-in");
      ann.isAt("/login?to=%2Fpoints");
    }
    assertThat(rows.count("SELECT COUNT(*) FROM member WHERE email = ?", email), is(0L));
  }

  @Test
  void anAccountWithThisAddressIsNotTakenOverUntilItsOwnerConnectsIt() {
    Api.ofSuite().signUp(email);
    try (Browser ann = open()) {
      ann.watch().tolerate("status of 409");
      ann.go("/login");
      ann.click("button", BUTTON);
      confirm(ann);
      ann.sees("Log in with its password, then connect it");
      ann.click("link", "Back to the log-in");
      ann.fill("E-mail", email);
      ann.fill("Password", Api.PASSWORD);
      ann.click("button", "Log in");
      ann.finds("heading", "My surveys");
      connect(ann, Api.PASSWORD);
      confirm(ann);
      ann.isAt("/account");
      ann.sees(MockProvider.LABEL + ": connected");
      assertThat(ann.barriers(), is(empty()));
    }
    try (Browser ann = open()) {
      ann.go("/login");
      ann.click("button", BUTTON);
      confirm(ann);
      ann.finds("heading", "My surveys");
    }
    assertThat(rows.count("SELECT COUNT(*) FROM identity WHERE subject = ?", subject), is(1L));
  }

  @Test
  void somebodyWhoIsConnectedElsewhereIsToldSoAndGoesBackToTheAccount() {
    try (Browser ann = open()) {
      ann.go("/login");
      ann.click("button", BUTTON);
      confirm(ann);
      ann.finds("heading", "My surveys");
    }
    Api.Somebody bob = Api.ofSuite().signUp();
    try (Browser bobs = open()) {
      bobs.watch().tolerate("status of 409");
      bobs.go("/login");
      bobs.fill("E-mail", bob.email());
      bobs.fill("Password", Api.PASSWORD);
      bobs.click("button", "Log in");
      bobs.finds("heading", "My surveys");
      connect(bobs, Api.PASSWORD);
      confirm(bobs);
      bobs.sees("connected with another account");
      assertThat(bobs.barriers(), is(empty()));
      bobs.click("link", "Go on as Somebody");
      bobs.isAt("/account");
      bobs.finds("button", CONNECT);
    }
  }

  @Test
  void aProviderThatIsDownIsSaidAtItsButtonAndThePasswordStillWorks() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 503");
      ann.go("/login");
      ann.click("button", "Log in with down");
      ann.sees("The provider does not answer as it should just now.");
      ann.finds("button", "Log in");
      ann.finds("button", BUTTON);
    }
  }

  private static void connect(Browser browser, String password) {
    browser.go("/account");
    browser.click("button", CONNECT);
    browser.fill("Your password", password);
    browser.press("Enter");
  }

  private static Browser open() {
    Browser browser = Browser.open();
    browser.watch().allow(provider());
    return browser;
  }

  private long sessions() {
    return rows.count(
        "SELECT COUNT(*) FROM session s JOIN member m ON m.id = s.member_id WHERE m.email = ?",
        email);
  }

  private static String provider() {
    return System.getenv("SURELY_PROVIDER_MOCK_ISSUER").replaceFirst("/mock$", "");
  }

  /** Logs in on the provider's page. */
  private void confirm(Browser browser) {
    browser.fill("Subject", subject);
    browser.fill("Claims", MockProvider.claims(email));
    browser.doubleClick("button", "Confirm");
  }
}

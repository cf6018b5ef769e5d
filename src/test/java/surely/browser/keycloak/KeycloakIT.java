package surely.browser.keycloak;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.test.database.Rows;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class KeycloakIT {
  private static final String BUTTON = "Log in with Keycloak";

  private static Keycloak keycloak;

  private final Rows rows = Rows.of(Suite.application());

  @BeforeAll
  static void start() {
    keycloak = Keycloak.start();
  }

  @AfterAll
  static void stop() {
    if (keycloak != null) keycloak.close();
  }

  @Test
  void annLogsInWithDoubleClicksInTwoBrowsersAndIsOneMember() {
    for (int browser = 0; browser < 2; browser++)
      try (Browser ann = open()) {
        ann.go("/points");
        ann.isAt("/login?to=%2Fpoints");
        ann.doubleClick("button", BUTTON);
        confirm(ann, "ann");
        ann.isAt("/points");
        ann.finds("link", "100 points");
      }
    assertThat(members("ann"), is(1L));
    assertThat(rows.count("SELECT COUNT(*) FROM identity WHERE provider = ?", "keycloak"), is(1L));
  }

  @Test
  void aLogOutEndsTheSingleSignOnSessionAtKeycloakToo() {
    try (Browser ann = open()) {
      ann.go("/login");
      ann.click("button", BUTTON);
      confirm(ann, "ann");
      ann.finds("heading", "My surveys");
      ann.go("/login");
      ann.click("button", BUTTON); // Keycloak knows her: it asks for no password
      ann.finds("heading", "My surveys");

      ann.click("DisclosureTriangle", "Ann Example");
      ann.click("button", "Log out");
      ann.finds("link", "Get started");
      ann.isAt("/");
      ann.go("/login");
      ann.click("button", BUTTON);
      confirm(ann, "ann");
      ann.finds("heading", "My surveys");
    }
  }

  @Test
  void bobWhoseAddressIsNotVerifiedIsNotLoggedIn() {
    try (Browser bob = open()) {
      bob.watch().tolerate("status of 401");
      bob.go("/login");
      bob.click("button", BUTTON);
      confirm(bob, "bob");
      bob.sees("It must have confirmed your e-mail address.");
    }
    assertThat(members("bob"), is(0L));
  }

  private static Browser open() {
    Browser browser = Browser.open();
    browser.watch().allow(Keycloak.address());
    return browser;
  }

  /** Logs in on Keycloak's page. */
  private static void confirm(Browser browser, String user) {
    browser.fill("Username or email", user);
    browser.fill("Password", "only for " + user);
    browser.doubleClick("button", "Sign In");
  }

  private long members(String user) {
    return rows.count(
        "SELECT COUNT(*) FROM member WHERE email = ?", user + "@keycloak.example.org");
  }
}

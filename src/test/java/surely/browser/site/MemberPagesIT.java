package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;
import surely.test.server.Suite;

/** Signing up, logging in and out, points, the account. */
@ExtendWith(ArquillianExtension.class)
class MemberPagesIT {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>";

  @Test
  void somebodySignsUpSeesTheirPointsAndLogsOut() {
    try (Browser ann = Browser.open()) {
      ann.go("/points");
      ann.isAt("/login?to=%2Fpoints");
      ann.click("link", "Create an account");
      ann.fill("Name", "Ann");
      ann.fill("E-mail", UUID.randomUUID() + "@example.org");
      ann.fill("Password", "correct horse");
      ann.doubleClick("button", "Sign up");
      ann.isAt("/points");
      ann.finds("link", "100 points");
      ann.sees("Welcome");
      assertThat(ann.watch().count("POST", "/api/members", 201), is(1L));
      ann.click("DisclosureTriangle", "Ann");
      ann.click("button", "Log out");
      ann.finds("link", "Get started");
    }
  }

  @Test
  void aSignUpWhoseAnswerIsLostIsOneMember() {
    try (Browser ann = Browser.open()) {
      ann.watch().loseResponse("POST", "/api/members");
      ann.go("/signup");
      ann.fill("Name", "Ann");
      ann.fill("E-mail", UUID.randomUUID() + "@example.org");
      ann.fill("Password", "correct horse");
      ann.click("button", "Sign up");
      ann.finds("heading", "My surveys");
      ann.finds("link", "100 points");
    }
  }

  @Test
  void aMemberSeesWhereTheyAreLoggedInAndLogsOutElsewhere() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.evaluate(
          "fetch('/api/members/me').then(r => r.json()).then(({email}) => fetch('/api/sessions', "
              + "{method: 'POST', credentials: 'omit', headers: {'Content-Type': "
              + "'application/json'}, body: JSON.stringify({email, password: 'correct horse'})}))"
              + ".then(() => 1)");
      ann.go("/account");
      ann.sees("This is where you are now.");
      ann.doubleClick("button", "Log out everywhere else");
      ann.sees("Logged out there.");
      ann.holds("document.querySelectorAll('.sessions li').length === 1", "one session is left");
      ann.seesNoMore("Log out everywhere else");
    }
  }

  @Test
  void aWrongPasswordIsSaidKindly() {
    try (Browser bob = Browser.open()) {
      bob.watch().tolerate("status of 401");
      bob.go("/login");
      bob.fill("E-mail", UUID.randomUUID() + "@example.org");
      bob.fill("Password", "wrong");
      bob.press("Enter");
      bob.sees("The e-mail or the password is wrong.");
      bob.finds("button", "Log in");
    }
  }

  @Test
  void anAddressThatIsNoneIsSaidAtItsField() {
    try (Browser bob = Browser.open()) {
      bob.watch().tolerate("status of 422");
      bob.go("/signup");
      bob.fill("Name", "Bob");
      bob.fill("E-mail", "bob@-,-"); // valid for the browser, but not for the server
      bob.evaluate("document.querySelector('form').noValidate = true");
      bob.fill("Password", "correct horse");
      bob.click("button", "Sign up");
      bob.sees("Enter an e-mail address");
      bob.holds("document.activeElement.name === 'email'", "the focus is where the error is");
    }
  }

  @Test
  void aHostileNameIsText() {
    try (Browser mallory = Visitor.member(HOSTILE)) {
      mallory.sees(HOSTILE);
      mallory.go("/account");
      mallory.sees(HOSTILE);
      mallory.holds("!document.querySelector('img[src=x]')", "it is no element");
    }
  }

  @Test
  void aPasswordIsChangedWithTheOldOneAndAnEasyOneIsRefusedKindly() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 403");
      ann.watch().tolerate("status of 422");
      ann.go("/account");
      ann.click("button", "Change password");
      ann.fill("Current password", "correct horse");
      ann.fill("New password", "password1");
      ann.press("Enter");
      ann.sees("too easy to guess");
      ann.fill("Current password", "wrong horse");
      ann.fill("New password", "battery staple");
      ann.press("Enter");
      ann.sees("The password is wrong. Nothing was changed.");
      ann.fill("Current password", "correct horse");
      ann.press("Enter");
      ann.sees("Your password was changed.");
    }
  }

  @Test
  void whoDeletesTheirAccountIsGone() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.go("/account");
      ann.click("button", "Delete account");
      ann.watch().tolerate("status of 403");
      ann.fill("Name", "Bob");
      ann.fill("Your password", "correct horse");
      ann.press("Enter");
      ann.sees("This is not your name.");
      ann.fill("Name", "Ann");
      ann.fill("Your password", "wrong horse");
      ann.press("Enter");
      ann.sees("The password is wrong. Nothing was changed.");
      ann.fill("Your password", "correct horse");
      ann.press("Enter");
      ann.finds("link", "Get started");
      ann.go("/points");
      ann.isAt("/login?to=%2Fpoints");
    }
  }

  @Test
  void theLanguageIsTheBrowsersUntilAnotherIsChosen() {
    try (Browser min = Browser.open()) {
      min.speaks("ko-KR,ko");
      min.go("/login");
      min.finds("heading", "로그인");
      min.click("button", "English");
      min.finds("heading", "Log in");
      min.go("/signup");
      min.finds("heading", "Sign up");
    }
  }

  @Test
  void whoSignsUpStaysOnThisServer() {
    try (Browser ann = Browser.open()) {
      ann.watch().tolerate("status of 404");
      ann.go("/signup?to=/.//evil.example/x");
      ann.fill("Name", "Ann");
      ann.fill("E-mail", UUID.randomUUID() + "@example.org");
      ann.fill("Password", "correct horse");
      ann.click("button", "Sign up");
      ann.isAt("/evil.example/x");
      ann.holds("location.origin === '" + Suite.url() + "'", "is on the same server");
    }
  }

  @Test
  void whateverTheAddressSaysTheWayBackIsAPathOfThisServer() {
    try (Browser ann = Browser.open()) {
      for (String hostile :
          List.of(
              "//evil.example",
              "/\\evil.example",
              "/\t/evil.example",
              "/.//evil.example",
              "/..//evil.example",
              "/x/..//evil.example",
              "/.///evil.example",
              "/.\\/evil.example",
              "/%2e//evil.example",
              Suite.url() + "//evil.example",
              "blob:" + Suite.url() + "/x",
              "https://evil.example",
              "javascript:alert(1)",
              "data:text/html,x")) {
        String back = back(ann, hostile);
        assertThat(hostile, back, matchesPattern("/(?![/\\\\]).*"));
      }
      assertThat(back(ann, "/s/a?b=//c#//d"), is("/s/a?b=//c#//d"));
    }
  }

  private static String back(Browser ann, String to) {
    ann.go("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    ann.finds("heading", "Log in");
    return ann.string("import('/ui/back.js').then(module => module.back)");
  }

  @Test
  void whoIsLoggedOutElsewhereLogsInAndComesBack() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 401");
      ann.evaluate("fetch('/api/sessions/current', {method: 'DELETE'}).then(() => true)");
      ann.go("/points");
      ann.isAt("/login?to=%2Fpoints");
    }
  }
}

package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.Json;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.api.Secrets;
import surely.test.http.Request;
import surely.test.race.RaceServers;

/** Administrators manage members, and help with a forgotten password. */
@ExtendWith(ArquillianExtension.class)
class AdministrationPagesIT {
  private static final String PASSWORD = System.getenv("SURELY_ADMIN_PASSWORD");
  private static final String STAPLE = Secrets.known("battery staple of a link");

  @Test
  void anAdministratorFindsAndDisablesAMemberAndNamesAnAdministrator() {
    String name = RaceServers.fresh("Bob");
    String email = signUp(name);
    String bob = "%s (%s)".formatted(name, email);
    try (Browser admin = Visitor.administrator()) {
      admin.click("DisclosureTriangle", "Administrator");
      admin.click("link", "Members");
      admin.isAt("/members");
      find(admin, email);
      admin.click("button", "Disable: " + bob);
      admin.sees("can't log in any more");
      admin.doubleClick("button", "Disable");
      admin.finds("button", "Enable: " + bob);
      assertThat(Api.ofSuite().send(logIn(email, Api.PASSWORD)).status(), is(403));
      admin.click("button", "Enable: " + bob);
      admin.click("button", "Enable");
      admin.finds("button", "Disable: " + bob);
      admin.click("button", "Make administrator: " + bob);
      admin.watch().tolerate("status of 403");
      admin.fill("Your password", "wrong");
      admin.press("Enter");
      admin.sees("The password is wrong. Nothing was changed.");
      admin.fill("Your password", PASSWORD);
      admin.click("button", "Make administrator");
      admin.click("button", "Withdraw administrator: " + bob);
      admin.click("button", "Withdraw administrator");
      admin.finds("button", "Make administrator: " + bob);
      admin.fill("Search", "nobody begins like this");
      admin.press("Enter");
      admin.sees("There is no such member.");
    }
  }

  @Test
  void activityIsShownToTheMemberAndToAdministrators() {
    Author ann = Author.signUp();
    ann.open("{}");
    String name = "Somebody (" + ann.email() + ")";
    Api.ofSuite()
        .must(
            201,
            Request.post("/api/members/" + ann.id() + "/password-links")
                .bearer(Api.ofSuite().administrator())
                .json(Api.administratorsPassword()));
    try (Browser member = Visitor.of(new Api.Somebody(ann.id(), ann.email(), ann.token()));
        Browser admin = Visitor.administrator()) {
      member.click("DisclosureTriangle", "Somebody");
      member.click("link", "Account");
      member.click("link", "Show activity");
      member.isAt("/activity");
      member.sees("Survey published Like by you");
      member.sees("Link for a new password made by somebody else");
      member.sees("Account created by you");
      member.sees("Logged in with a password by you");
      admin.go("/members");
      find(admin, ann.email());
      admin.click("link", "Activity: " + name);
      admin.sees("Link for a new password made " + name + " by you");
      admin.sees("by " + name);
      admin.go("/activity");
      admin.sees("Link for a new password made " + name + " by you");
      for (int i = 0; i < 20; i++)
        Api.ofSuite().logIn(ann.email(), Api.PASSWORD); // with those above, more than one page
      admin.go("/activity?all");
      admin.click("button", "Show more");
      admin.holds("document.querySelectorAll('[data-event]').length > 20", "shows more");
    }
  }

  @Test
  void whoForgotTheirPasswordSetsANewOneWithALink() {
    String name = RaceServers.fresh("Cara");
    String email = signUp(name);
    try (Browser admin = Visitor.administrator();
        Browser cara = Browser.open()) {
      cara.go("/login");
      cara.sees("Forgot your password?");
      admin.go("/members");
      find(admin, email);
      admin.click("button", "Password link: %s (%s)".formatted(name, email));
      admin.fill("Your password", PASSWORD);
      admin.doubleClick("button", "Make link");
      admin.sees("It can't be shown again.");
      admin.finds("button", "Copy");
      String link = admin.string("document.getElementById('link').value");
      Secrets.known(link.replaceFirst(".*#", ""));

      cara.watch().tolerate("status of 422");
      cara.goTo(link);
      cara.fill("New password", "password1");
      cara.press("Enter");
      cara.sees("too easy to guess");
      cara.fill("New password", STAPLE);
      cara.doubleClick("button", "Set password");
      cara.sees("Your password is set.");
      cara.holds("location.hash === ''", "the token is gone");
      cara.go("/login");
      cara.fill("E-mail", email);
      cara.fill("Password", STAPLE);
      cara.click("button", "Log in");
      cara.finds("heading", "My surveys");

      cara.watch().tolerate("status of 403");
      cara.goTo(link);
      cara.fill("New password", STAPLE);
      cara.press("Enter");
      cara.sees("This link is not valid");
    }
  }

  @Test
  void otherMembersHaveNoSuchPage() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 403");
      ann.holds("!document.querySelector('a[href=\"/members\"]')", "no link leads there");
      ann.go("/members");
      ann.sees("You don't have permission to do this.");
    }
  }

  /** Whatever else the suite has made, the list has this member only then. */
  private static void find(Browser admin, String email) {
    admin.fill("Search", email);
    admin.press("Enter");
    admin.holds("document.querySelectorAll('[data-member]').length === 1", "one is found");
    admin.sees(email);
  }

  /** Returns the address. */
  private static String signUp(String name) {
    String email = name.toLowerCase(Locale.ROOT) + "@example.org";
    var member =
        Json.createObjectBuilder()
            .add("email", email)
            .add("password", Api.PASSWORD)
            .add("name", name);
    Api.ofSuite().made(Request.post("/api/members").json(member.build().toString()));
    return email;
  }

  private static Request logIn(String email, String password) {
    return Request.post("/api/sessions")
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
  }
}

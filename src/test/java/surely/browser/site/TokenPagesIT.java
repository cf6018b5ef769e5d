package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;
import surely.test.api.Author;
import surely.test.api.Secrets;

/** API tokens on the page of the account. */
@ExtendWith(ArquillianExtension.class)
class TokenPagesIT {
  private static final String MAKE = "/api/members/me/tokens";

  @Test
  void aTokenIsCreatedOnceShownOnceAndRevoked() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.go("/account");
      ann.click("button", "Create an API token");
      ann.fill("Name", "Nightly export");
      ann.fill("Your password", "correct horse");
      ann.watch().loseResponse("POST", MAKE);
      ann.press("Enter");
      ann.sees("It is not shown again.");
      String token = Secrets.known(ann.string("document.getElementById('token').value"));
      assertThat(token, matchesPattern("surely_[A-Za-z0-9_-]{43}"));
      assertThat(status(token), is(200));
      ann.click("button", "Done");
      ann.sees("Nightly export");
      ann.sees("Not used yet.");
      ann.holds("document.querySelectorAll('.tokens li').length === 1", "there is one token");
      ann.holds("!document.body.textContent.includes('surely_')", "it is not shown again");

      ann.click("button", "Revoke: Nightly export");
      ann.sees("Revoked. It no longer works.");
      ann.seesNoMore("Nightly export");
      assertThat(status(token), is(401));
    }
  }

  @Test
  void aWrongPasswordAndNoScopeAreSaidKindly() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 403");
      ann.watch().tolerate("status of 422");
      ann.go("/account");
      ann.click("button", "Create an API token");
      ann.fill("Name", "Export");
      ann.fill("Your password", "wrong horse");
      ann.press("Enter");
      ann.sees("The password is wrong. Nothing was changed.");
      ann.fill("Your password", "correct horse");
      ann.click("checkbox", "Read");
      ann.click("button", "Create an API token");
      ann.sees("Choose at least one.");
      ann.click("checkbox", "Manage surveys");
      ann.click("button", "Create an API token");
      ann.sees("It is not shown again.");
    }
  }

  @Test
  void onlyAnAdministratorCanLetATokenAdministrate() {
    try (Browser administrator = Visitor.administrator()) {
      administrator.go("/account");
      administrator.click("button", "Create an API token");
      administrator.finds("checkbox", "Administrate");
    }
  }

  private static int status(String token) {
    return Author.anyone().auth().oauth2(token).get("/members/me").statusCode();
  }
}

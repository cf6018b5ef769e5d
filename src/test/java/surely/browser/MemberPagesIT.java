package surely.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing up, logging in and out, the points. */
@ExtendWith(ArquillianExtension.class)
class MemberPagesIT {

  @Test void somebodySignsUpLogsOutAndInAndSeesTheirPoints() {
    String email = UUID.randomUUID() + "@example.org";
    try (Browser ann = Browser.open()) {
      ann.go("/points");
      ann.isAt("/login?to=%2Fpoints");
      ann.click("link", "Create an account");
      ann.fill("Name", "Ann");
      ann.fill("E-mail", email);
      ann.fill("Password", "correct horse");
      ann.click("button", "Sign up");
      ann.isAt("/points");
      ann.finds("link", "100 points");
      ann.sees("Welcome");
      ann.click("DisclosureTriangle", "Ann");
      ann.click("button", "Log out");
      ann.finds("link", "Log in");
    }
  }
}

package surely.browser;

import jakarta.json.Json;
import java.util.UUID;
import surely.test.api.Api;
import surely.test.http.Request;

/** Browsers of people who have an account. */
public final class Visitor {
  private static final String PASSWORD = "correct horse";

  private Visitor() {}

  /** A new member who has logged in and is on the page of their surveys. */
  public static Browser member(String name) {
    return enter(Browser.open(), signUp(name), PASSWORD);
  }

  public static Browser member(Chromium chromium) {
    return enter(Browser.open(chromium), signUp("Ann"), PASSWORD);
  }

  public static Browser administrator() {
    return enter(
        Browser.open(),
        System.getenv("SURELY_ADMIN_EMAIL"),
        System.getenv("SURELY_ADMIN_PASSWORD"));
  }

  /** The browser of the survey's owner. */
  public static Browser owner(OpenSurvey survey) {
    return of(survey.owner());
  }

  public static Browser of(Api.Somebody member) {
    return enter(Browser.open(), member.email(), Api.PASSWORD);
  }

  /** Signs up and returns the e-mail address. */
  private static String signUp(String name) {
    String email = UUID.randomUUID() + "@example.org";
    var member =
        Json.createObjectBuilder().add("email", email).add("password", PASSWORD).add("name", name);
    Api.ofSuite().made(Request.post("/api/members").json(member.build().toString()));
    return email;
  }

  private static Browser enter(Browser browser, String email, String password) {
    browser.go("/login");
    browser.fill("E-mail", email);
    browser.fill("Password", password);
    browser.click("button", "Log in");
    browser.isAt("/");
    browser.finds("heading", "My surveys");
    return browser;
  }
}

package surely.browser.mail;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.api.Secrets;
import surely.test.mail.MailServer;
import surely.test.server.WithoutMail;

/** A forgotten password and a new e-mail address, as members see them. */
@ExtendWith(ArquillianExtension.class)
class MailPagesIT {
  private static final String LINK = "(?s).*(http\\S+#\\S+).*";
  private static final String STAPLE = Secrets.known("battery staple of a page");

  @Test
  void whoForgotTheirPasswordGetsALinkByMail() {
    Author ann = Author.signUp();
    try (Browser tab = Browser.open()) {
      tab.go("/login");
      tab.click("link", "Forgot your password?");
      tab.fill("E-mail", ann.email());
      tab.doubleClick("button", "Send the link");
      tab.sees("If there is an account with this e-mail, a link is on its way to it.");

      tab.goTo(MailServer.text(MailServer.awaitOne(ann.email())).replaceFirst(LINK, "$1"));
      tab.fill("New password", STAPLE);
      tab.click("button", "Set password");
      tab.sees("Your password is set.");
      tab.go("/login");
      tab.fill("E-mail", ann.email());
      tab.fill("Password", STAPLE);
      tab.click("button", "Log in");
      tab.finds("heading", "My surveys");
    }
  }

  @Test
  void aServerWithoutMailSaysWhoMakesTheLink() {
    try (Browser tab = Browser.open()) {
      tab.watch().allow(WithoutMail.server());
      tab.goTo(WithoutMail.server() + "/password");
      tab.sees("Ask an administrator of it for a link");
    }
  }

  @Test
  void aMemberChangesTheirAddress() {
    Author bob = Author.signUp();
    Author ann = Author.signUp();
    String address = "new-" + ann.email();
    try (Browser tab = Browser.open()) {
      tab.go("/login");
      tab.fill("E-mail", ann.email());
      tab.fill("Password", Api.PASSWORD);
      tab.click("button", "Log in");
      tab.finds("heading", "My surveys");
      tab.go("/account");
      tab.click("button", "Change e-mail");
      tab.watch().tolerate("status of 40");
      tab.fill("New e-mail", bob.email());
      tab.fill("Your password", Api.PASSWORD);
      tab.press("Enter");
      tab.sees("There is already an account with this e-mail.");
      tab.fill("New e-mail", address);
      tab.press("Enter");
      tab.sees("Your e-mail address was changed.");
      tab.sees(address);
    }
  }
}

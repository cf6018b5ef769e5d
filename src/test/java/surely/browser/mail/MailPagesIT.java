package surely.browser.mail;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.api.MailedLink;
import surely.test.api.Secrets;
import surely.test.database.Rows;
import surely.test.mail.MailServer;
import surely.test.server.Suite;
import surely.test.server.WithoutMail;

/** A forgotten password and a new e-mail address, as members see them. */
@ExtendWith(ArquillianExtension.class)
class MailPagesIT {
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

      tab.goTo(MailedLink.address(MailServer.awaitOne(ann.email())));
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
      tab.sees("ask an administrator of it for a link");
    }
  }

  @Test
  void aMemberChangesTheirAddress() {
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
      tab.watch().tolerate("status of 403");
      tab.fill("New e-mail", address);
      tab.fill("Your password", "wrong horse");
      tab.press("Enter");
      tab.sees("The password is wrong. Nothing was changed.");
      tab.fill("Your password", Api.PASSWORD);
      tab.press("Enter");
      tab.sees("We have mailed a link to " + address);
      tab.click("button", "Keep my address");
      tab.sees("Your address stays as it is.");
      tab.sees(ann.email() + " is not confirmed yet.");

      tab.click("button", "Change e-mail");
      tab.fill("New e-mail", address);
      tab.fill("Your password", Api.PASSWORD);
      tab.press("Enter");
      tab.sees("We have mailed a link to " + address);
      Until.holds(() -> MailServer.confirmations(address).size() == 2);
      tab.goTo(MailedLink.address(MailServer.confirmations(address).get(1)));
      tab.doubleClick("button", "Yes, confirm the address");
      tab.sees(address + " is confirmed.");
      tab.click("link", "Account");
      tab.sees(address);
      tab.finds("button", "Change e-mail");
      tab.holds("!document.querySelector('main .notice')", "asks for nothing");
    }
  }

  @Test
  void anAddressIsConfirmedWithAnotherLink() {
    Author ann = Author.signUp();
    String first = MailedLink.address(MailServer.awaitConfirmation(ann.email()));
    try (Browser tab = Visitor.of(new Api.Somebody(ann.id(), ann.email(), ann.token()))) {
      tab.go("/account");
      tab.sees(ann.email() + " is not confirmed yet.");
      Rows.of(Suite.application())
          .run(
              "UPDATE email_link SET expires_at = expires_at - INTERVAL 1 MINUTE "
                  + "WHERE member_id = ?",
              ann.id());
      tab.doubleClick("button", "Mail a link");
      tab.sees("The link is on its way.");
      Until.holds(() -> MailServer.confirmations(ann.email()).size() == 2);
      tab.watch().tolerate("status of 403");
      tab.goTo(first);
      tab.click("button", "Yes, confirm the address");
      tab.sees("This link is not valid");
      tab.goTo(MailedLink.address(MailServer.confirmations(ann.email()).get(1)));
      tab.click("button", "Yes, confirm the address");
      tab.sees(ann.email() + " is confirmed.");
    }
  }
}

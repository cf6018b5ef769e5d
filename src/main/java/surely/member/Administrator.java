package surely.member;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import surely.configuration.InvalidConfiguration;
import surely.once.Ids;
import surely.security.SecurityLog;

/**
 * Makes the configured administrator at start, if absent. If several servers start at once, one of
 * them makes it. The server refuses to start if a stranger could be the administrator.
 */
@Singleton
@Startup
@DependsOn("Migration")
// Hashing takes long, and a failed sign-up must not roll back a transaction of this bean.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Administrator {
  private static final Logger LOG = System.getLogger(Administrator.class.getName());
  private static final String NAME = "Administrator";
  @EJB private Members members;
  @Inject private Passwords passwords;
  @Inject private SecurityLog log;

  @Inject
  @ConfigProperty(name = "surely.admin.email")
  private Optional<String> email;

  @Inject
  @ConfigProperty(name = "surely.admin.password")
  private Optional<String> password;

  /**
   * @throws InvalidConfiguration the password is easy to guess, or the address belongs to a member
   *     who is not an administrator
   */
  @PostConstruct
  void makeIfAbsent() {
    if (email.isEmpty() || password.isEmpty()) return;
    PasswordPolicy.weakness(password.get(), NAME, email.get())
        .ifPresent(why -> refuse("SURELY_ADMIN_PASSWORD is not safe. " + why));
    members.credentials(email.get()).ifPresentOrElse(this::check, this::make);
  }

  /** Whether this server's configuration names the administrator by this address. */
  public boolean isConfigured(String address) {
    return email
        .filter(own -> EmailAddress.canonical(own).equals(EmailAddress.canonical(address)))
        .isPresent();
  }

  private void make() {
    try {
      String id = Ids.generate();
      members.signUp(id, email.get(), NAME, passwords.hash(password.get()), true);
      log.administratorMade(id);
    } catch (MemberExists e) {
      // another server was faster
    }
  }

  private void check(Credentials there) {
    if (!there.administrator() && members.wasAdministrator(there.memberId())) {
      LOG.log(
          Level.WARNING,
          "The member who has the address SURELY_ADMIN_EMAIL is no longer an administrator: "
              + "another administrator has withdrawn that, and it stays so.");
      return;
    }
    if (!there.administrator())
      refuse(
          "The member who has the address SURELY_ADMIN_EMAIL is not an administrator: "
              + "somebody has signed up with it. "
              + "Take another address, or have that account deleted.");
    if (!passwords.inTurn(() -> passwords.matches(password.get(), there.passwordHash())))
      LOG.log(
          Level.WARNING,
          "The administrator's password is no longer SURELY_ADMIN_PASSWORD: "
              + "it was changed, and stays as it is. "
              + "SURELY_ADMIN_EMAIL and SURELY_ADMIN_PASSWORD can be taken out of the "
              + "configuration.");
  }

  private static void refuse(String why) {
    LOG.log(Level.ERROR, "Surely does not start: {0}", why);
    throw new InvalidConfiguration(why);
  }
}

package surely.member;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import surely.once.Ids;

/** Makes the configured administrator at start, if absent. Several servers may start at once: one of them makes it. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // hashing takes long, and a failed sign-up must not be ours
public class Administrator {
  @EJB private Members members;
  @Inject private Passwords passwords;
  @Inject @ConfigProperty(name = "surely.admin.email") private Optional<String> email;
  @Inject @ConfigProperty(name = "surely.admin.password") private Optional<String> password;

  @PostConstruct void makeIfAbsent() {
    if (email.isEmpty() || password.isEmpty() || members.credentials(email.get()).isPresent()) return;
    try {
      members.signUp(Ids.mint(), email.get(), "Administrator", passwords.hash(password.get()), true);
    } catch (MemberExists e) {
      // another server was faster
    }
  }
}

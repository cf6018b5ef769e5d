package surely.administration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import surely.member.PasswordPolicy;
import surely.member.Passwords;
import surely.once.Ids;
import surely.once.TransactionRetry;
import surely.problem.InvalidInput;
import surely.session.PasswordCheck;

/**
 * Sets a password with a link. It is not a transaction, because hashing between its short
 * transactions takes long.
 */
@ApplicationScoped
public class PasswordSetting {
  @EJB private PasswordLinks links;
  @Inject private PasswordCheck check;
  @Inject private Passwords passwords;
  @Inject private TransactionRetry retry;

  /**
   * Wrong links are counted with the failed log-ins of the client's address.
   *
   * @return the id of the member whose password it is
   * @throws PasswordLinkInvalid 403
   * @throws InvalidInput 422; the password is easy to guess, and the link can still be used
   * @throws surely.problem.ProblemException 429 {@code too-many-failures}, 503 {@code
   *     too-many-passwords}
   */
  String set(NewPassword wanted) {
    PasswordLinks.Holder holder =
        check.find(() -> links.holder(wanted.token())).orElseThrow(PasswordLinkInvalid::new);
    PasswordPolicy.weakness(wanted.password(), holder.name(), holder.email())
        .ifPresent(
            why -> {
              throw new InvalidInput("/password", "too-easy", why);
            });
    String hash = passwords.hash(wanted.password());
    String attempt = Ids.generate();
    retry.run(() -> links.use(wanted.token(), holder.memberId(), attempt, hash));
    return holder.memberId();
  }
}

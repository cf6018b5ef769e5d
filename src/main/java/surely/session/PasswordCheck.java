package surely.session;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import surely.member.Passwords;
import surely.security.ClientAddress;

/**
 * Whether a password is right, with limits to guessing. Not a transaction: between its short ones
 * the password is hashed, which takes long.
 */
@ApplicationScoped
public class PasswordCheck {
  @EJB private LoginFailures failures;
  @Inject private Passwords passwords;
  @Inject private ClientAddress client;

  /**
   * @param email canonical
   * @param hash null: there is nobody of that address, or they have no password
   * @param candidates one of which is to be the password
   * @throws TooManyFailures 429; also 503 {@code too-many-passwords}
   */
  public boolean isRight(String email, String hash, String... candidates) {
    String address = client.network();
    refuse(failures.secondsToWait(email, address)); // before it takes a place in the queue
    return passwords.inTurn(() -> attempt(email, address, hash, candidates));
  }

  private boolean attempt(String email, String address, String hash, String... candidates) {
    long attempt = failures.begin(email, address);
    refuse(failures.admit(attempt, email, address));
    boolean right = Stream.of(candidates).anyMatch(candidate -> passwords.matches(candidate, hash));
    if (right) failures.succeeded(attempt);
    else failures.failed(attempt);
    return right;
  }

  private static void refuse(long seconds) {
    if (seconds > 0) throw new TooManyFailures(seconds);
  }
}

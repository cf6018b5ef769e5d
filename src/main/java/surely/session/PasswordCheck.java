package surely.session;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import surely.member.Passwords;
import surely.once.Ids;
import surely.security.ClientAddress;

/**
 * Checks a password and limits guessing. It is not a transaction, because hashing between its short
 * transactions takes long.
 */
@ApplicationScoped
public class PasswordCheck {
  @EJB private LoginFailures failures;
  @Inject private Passwords passwords;
  @Inject private ClientAddress client;

  /**
   * @param email in its canonical spelling
   * @param hash null if there is no such member or they have no password
   * @param candidates one of them must be the password
   * @throws TooManyFailedLogIns 429; also 503 {@code too-many-passwords}
   */
  public boolean isRight(String email, String hash, String... candidates) {
    String address = client.network();
    refuse(failures.secondsToWait(email, address)); // before it takes a place in the queue
    return passwords.inTurn(() -> attempt(email, address, hash, candidates));
  }

  /**
   * Looks a secret up that nobody can guess, such as a link's token. If there is nothing, that
   * counts as a failed log-in from the client's address, and of no account.
   *
   * @throws TooManyFailedLogIns 429
   */
  public <T> Optional<T> find(Supplier<Optional<T>> secret) {
    String address = client.network();
    String account = Ids.generate();
    refuse(failures.secondsToWait(account, address));
    long attempt = failures.begin(account, address);
    refuse(failures.admit(attempt, account, address));
    Optional<T> found = secret.get();
    if (found.isPresent()) failures.succeeded(attempt);
    else failures.failed(attempt);
    return found;
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
    if (seconds > 0) throw new TooManyFailedLogIns(seconds);
  }
}

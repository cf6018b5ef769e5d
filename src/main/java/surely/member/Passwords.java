package surely.member;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.quota.WorkLimit;

/**
 * Hashes and checks passwords by PBKDF2, at the strength of OWASP's Password Storage Cheat Sheet:
 * HMAC-SHA512, 210,000 iterations, and a salt for each password.
 */
@ApplicationScoped
public class Passwords {
  private final WorkLimit limit =
      new WorkLimit(WorkLimit.HALF_THE_CORES, 48, Duration.ofSeconds(10), TooManyPasswords::new);
  @Inject private Pbkdf2PasswordHash pbkdf2;
  @Inject private Settings settings;
  private String nobodys;

  @PostConstruct
  void initialize() {
    String iterations = settings.get(Setting.PASSWORD_ITERATIONS).toString();
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations",
            iterations,
            "Pbkdf2PasswordHash.SaltSizeBytes",
            "16",
            "Pbkdf2PasswordHash.KeySizeBytes",
            "32"));
    nobodys = hash(surely.once.Ids.generateSecret());
  }

  /**
   * Hashes a password. This takes tenths of a second on one core, so never call it inside a
   * transaction.
   *
   * @throws TooManyPasswords 503
   */
  public String hash(String password) {
    return inTurn(() -> pbkdf2.generate(password.toCharArray()));
  }

  /**
   * Waits for a turn and does the work: passwords are hashed on half of the cores at most.
   *
   * @param work calls {@link #matches}; it must not call {@link #hash}, which waits for a turn of
   *     its own
   * @throws TooManyPasswords 503
   */
  public <T> T inTurn(Supplier<T> work) {
    return limit.call(work);
  }

  /**
   * Whether the password is right. This takes as long as {@link #hash}; call it {@link #inTurn}.
   *
   * @param hash null if there is no such member; the call then takes as long as for a wrong
   *     password, so that the time reveals nothing
   */
  public boolean matches(String password, String hash) {
    boolean right = pbkdf2.verify(password.toCharArray(), hash == null ? nobodys : hash);
    return right && hash != null;
  }
}

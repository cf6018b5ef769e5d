package surely.session;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import surely.member.Credentials;
import surely.member.EmailAddress;
import surely.member.Members;
import surely.member.signup.SignUpLimit;
import surely.once.Ids;
import surely.once.TransactionRetry;
import surely.session.provider.IdToken;
import surely.session.provider.ProviderTokenInvalid;

/**
 * Logs members in. It is not a transaction, because checking a password between its short
 * transactions takes long.
 */
@ApplicationScoped
public class LoginService {
  @EJB private Members members;
  @EJB private Sessions sessions;
  @Inject private PasswordCheck check;
  @Inject private SignUpLimit signUps;
  @Inject private TransactionRetry retry;

  /**
   * @param ended the token that came with the request, whose session this log-in ends; null for
   *     none
   * @throws WrongCredentials 401; neither the message nor the response time reveals whether the
   *     address or the password is wrong
   * @throws TooManyFailedLogIns 429; also 503 {@code too-many-passwords}, and 403 {@code
   *     account-disabled}, which only those learn who know the password: to others a disabled
   *     account is like none
   */
  public SessionToken logIn(LoginRequest login, String ended) {
    Optional<Credentials> member = members.credentials(login.email());
    String hash = member.map(Credentials::passwordHash).orElse(null);
    if (!check.isRight(EmailAddress.canonical(login.email()), hash, login.password()))
      throw new WrongCredentials();
    String token = Ids.generateSecret();
    return retry.call(() -> sessions.open(token, member.get(), ended));
  }

  /**
   * Logs in with a provider's ID token; the first log-in makes the member. Two concurrent first
   * log-ins make one member.
   *
   * @throws ProviderTokenInvalid 401; the token has logged in before; also 409 {@code
   *     member-exists}, 429 {@code too-many-sign-ups}, 403 {@code account-disabled}
   */
  public SessionToken logIn(IdToken idToken, String ended) {
    if (!members.isKnown(idToken.identity())) signUps.take();
    String id = Ids.generate();
    String token = Ids.generateSecret();
    return retry.call(() -> sessions.open(idToken, id, token, ended));
  }
}

package surely.session.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import surely.member.MemberExists;
import surely.session.LoginService;
import surely.session.SessionToken;
import surely.session.openid.client.Attempt;
import surely.session.openid.client.AttemptInvalid;
import surely.session.openid.client.OpenIdProviders;
import surely.session.openid.client.VerifiedIdentity;
import surely.session.provider.IdToken;
import surely.session.provider.ProviderTokenInvalid;

/**
 * Logs members in with a provider's code. It is not a transaction, because the provider's answer
 * takes long.
 */
@ApplicationScoped
public class ProviderLogInService {
  @Inject private OpenIdProviders providers;
  @Inject private LoginService logIns;

  /**
   * @param person by whom it was opened
   */
  record Opened(SessionToken session, VerifiedIdentity person) {}

  /**
   * Uses the attempt, finds or makes its member, and opens a session, once.
   *
   * @param ended the token that came with the request, whose session this log-in ends; null for
   *     none
   * @throws AttemptInvalid 401; it has been used, or the provider does not accept the code
   * @throws AccountNotConnected 409; another account has the e-mail
   * @throws ProviderTokenInvalid 401; also 429 {@code too-many-sign-ups}, 503 {@code
   *     provider-unavailable}
   */
  Opened logIn(Attempt attempt, String code, String ended) {
    if (attempt.member() != null) throw new AttemptInvalid("it is for connecting an account");
    VerifiedIdentity person = providers.named(attempt.provider()).identity(attempt, code);
    try {
      var idToken = new IdToken(attempt.id(), person.identity(), attempt.expiresAt());
      return new Opened(logIns.logIn(idToken, ended), person);
    } catch (ProviderTokenInvalid e) {
      throw new AttemptInvalid("it has logged in already, or has expired");
    } catch (MemberExists e) {
      throw new AccountNotConnected();
    }
  }
}

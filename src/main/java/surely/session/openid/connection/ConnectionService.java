package surely.session.openid.connection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import surely.member.ProviderIdentity;
import surely.once.Ids;
import surely.once.TransactionRetry;
import surely.session.openid.client.Attempt;
import surely.session.openid.client.AttemptInvalid;
import surely.session.openid.client.OpenIdProviders;
import surely.session.provider.IdToken;
import surely.session.provider.ProviderTokenInvalid;

/** Is not a transaction, because the provider's answer takes long. */
@ApplicationScoped
public class ConnectionService {
  @EJB private Connections connections;
  @Inject private OpenIdProviders providers;
  @Inject private TransactionRetry retry;

  /**
   * Connects the member with the person whose code it is.
   *
   * @throws AttemptInvalid 401; another member began it, it has been used, or the provider does not
   *     accept the code
   * @throws IdentityConnected 409; also 401 {@code provider-token-invalid}, 503 {@code
   *     provider-unavailable}
   */
  void connect(Attempt attempt, String code, String member) {
    if (!member.equals(attempt.member())) throw new AttemptInvalid("this account did not begin it");
    ProviderIdentity identity = providers.named(attempt.provider()).identity(attempt, code);
    String id = Ids.generate();
    try {
      retry.run(
          () ->
              connections.connect(
                  new IdToken(attempt.id(), identity, attempt.expiresAt()), member, id));
    } catch (ProviderTokenInvalid e) {
      throw new AttemptInvalid("it has been used already, or has expired");
    }
  }
}

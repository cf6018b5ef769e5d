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
import surely.session.provider.Providers;

/** Connects and disconnects. It is not a transaction, because the provider's answer takes long. */
@ApplicationScoped
public class ConnectionService {
  @EJB private Connections connections;
  @Inject private OpenIdProviders providers;
  @Inject private Providers tokenProviders;
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
    ProviderIdentity identity =
        providers.named(attempt.provider()).identity(attempt, code).identity();
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

  /**
   * Disconnects the member from a provider, which need not be configured any more.
   *
   * @throws LastConnection 409; they could not log in any more
   */
  void disconnect(String provider, String member) {
    retry.run(() -> connections.disconnect(member, provider, this::isConfigured));
  }

  private boolean isConfigured(String provider) {
    return providers.find(provider).isPresent() || tokenProviders.isConfigured(provider);
  }
}

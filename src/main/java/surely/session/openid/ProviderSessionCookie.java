package surely.session.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.text.ParseException;
import java.util.Optional;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.session.BrowserSession;
import surely.session.openid.client.ProviderSession;
import surely.session.openid.client.VerifiedIdentity;

/**
 * Keeps a {@link ProviderSession} in the browser, sealed ({@link CookieSeal}), from the log-in
 * until the log-out: it is of use to this browser only, and not stored anywhere else.
 */
@ApplicationScoped
public class ProviderSessionCookie {
  private static final String PURPOSE = "provider-session";

  /** A browser keeps 4,096 bytes, with the cookie's name and attributes. */
  private static final int LONGEST = 3800;

  @Inject private CookieSeal seal;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  NewCookie of(VerifiedIdentity person) {
    ProviderSession session = ProviderSession.of(person);
    String sealed = seal.seal(PURPOSE, session.claims());
    if (sealed.length() > LONGEST) sealed = seal.seal(PURPOSE, session.withoutIdToken().claims());
    int seconds = (int) settings.get(Setting.SESSION_LENGTH).toSeconds();
    return BrowserSession.AT_PROVIDER.with(request, sealed, seconds, NewCookie.SameSite.STRICT);
  }

  /** What the browser has; empty if it has logged in otherwise. */
  Optional<ProviderSession> find() {
    String sealed = BrowserSession.AT_PROVIDER.of(request);
    JWTClaimsSet claims = sealed == null ? null : seal.open(PURPOSE, sealed);
    try {
      return claims == null ? Optional.empty() : Optional.of(ProviderSession.of(claims));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  NewCookie ended() {
    return BrowserSession.AT_PROVIDER.with(request, null, 0, NewCookie.SameSite.STRICT);
  }
}

package surely.session.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Stream;
import surely.authentication.HostCookie;
import surely.http.SameOrigin;
import surely.problem.ProblemException;
import surely.session.openid.client.Attempt;
import surely.session.openid.client.AttemptInvalid;
import surely.session.openid.client.Client;
import surely.session.openid.client.OpenIdProvider;

/**
 * Keeps an {@link Attempt} in the browser between the two steps, sealed ({@link CookieSeal}). Each
 * attempt has a cookie of its own, so that log-ins in two tabs, or by two clicks, do not disturb
 * each other. SameSite=Strict is enough, because the server's own page sends the code.
 */
@ApplicationScoped
public class AttemptCookie {
  private static final String PURPOSE = "log-in";
  private static final String PREFIX = "surely-log-in-";
  private static final int NAME = 8;

  /** With many more, servers and proxies would refuse the browser's requests as too large. */
  private static final int AT_ONCE = 6;

  @Inject private CookieSeal seal;
  @Inject private HttpServletRequest request;

  /** Otherwise another site could log somebody in as somebody else. */
  public void requireOwnPage() {
    if (!SameOrigin.sent(request))
      throw new ProblemException(
          "cross-site", "This request came from another site. A log-in begins and ends here.");
  }

  /** The response that sends the browser to the provider. */
  public Response begun(OpenIdProvider provider, Attempt attempt) {
    return Response.status(201)
        .entity(new Authorization(provider.authorization(attempt).toString()))
        .cookie(surplus())
        .cookie(of(attempt))
        .build();
  }

  private NewCookie of(Attempt attempt) {
    return cookie(attempt.state())
        .with(
            request,
            seal.seal(PURPOSE, attempt.claims()),
            (int) Attempt.LIFETIME.toSeconds(),
            NewCookie.SameSite.STRICT);
  }

  /** Deletes the cookies of all earlier attempts of the browser, if it has too many of them. */
  private NewCookie[] surplus() {
    Cookie[] given = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    List<HostCookie> earlier =
        Stream.of(given)
            .map(cookie -> cookie.getName().replaceFirst("^__Host-", ""))
            .filter(name -> name.startsWith(PREFIX))
            .map(HostCookie::new)
            .toList();
    if (earlier.size() < AT_ONCE) return new NewCookie[0];
    return earlier.stream().map(this::deleted).toArray(NewCookie[]::new);
  }

  /** Deletes the cookie of an attempt that has succeeded. */
  public NewCookie ended(Attempt attempt) {
    return deleted(cookie(attempt.state()));
  }

  /**
   * The attempt of this browser that the provider has answered.
   *
   * @throws AttemptInvalid 401; there is none, or it has expired
   */
  public Attempt find(OpenIdProvider provider, ProviderCode answer) {
    Client client = provider.client();
    if (answer.iss() != null && !answer.iss().equals(client.issuer().getValue()))
      throw new AttemptInvalid("another provider has answered it");
    String state = answer.state();
    String sealed = state.length() < NAME ? null : cookie(state).of(request);
    Attempt attempt = sealed == null ? null : open(sealed);
    if (attempt == null
        || !attempt.state().equals(state)
        || !attempt.provider().equals(client.name()))
      throw new AttemptInvalid("it was not begun in this browser, or it has ended");
    if (!attempt.isLive()) throw new AttemptInvalid("it has expired");
    return attempt;
  }

  private NewCookie deleted(HostCookie cookie) {
    return cookie.with(request, null, 0, NewCookie.SameSite.STRICT);
  }

  private static HostCookie cookie(String state) {
    return new HostCookie(PREFIX + state.substring(0, NAME));
  }

  /** Returns null if it was not sealed here. */
  private Attempt open(String sealed) {
    JWTClaimsSet claims = seal.open(PURPOSE, sealed);
    try {
      return claims == null ? null : Attempt.of(claims);
    } catch (ParseException e) {
      return null;
    }
  }
}

package surely.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import surely.authentication.HostCookie;
import surely.authentication.Tokens;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * The session of the browser that sends the request. A browser has one, so a new log-in ends the
 * one of its cookie. A program may have several.
 */
@ApplicationScoped
public class BrowserSession {
  /** The cookie by which a log-out finds the provider at which the browser has logged in. */
  public static final HostCookie AT_PROVIDER = new HostCookie("surely-provider");

  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  /** The token whose session a log-in ends; null for none. */
  public String ended() {
    return Tokens.byCookie(request) ? Tokens.of(request) : null;
  }

  /**
   * The response to a log-in: the token, also as the cookie. A later log-out does not lead to the
   * provider of an earlier log-in.
   */
  public Response opened(SessionToken session) {
    return AT_PROVIDER.of(request) == null
        ? with(session)
        : with(session, AT_PROVIDER.with(request, null, 0, NewCookie.SameSite.STRICT));
  }

  /** The response to a log-in, with further cookies. */
  public Response with(SessionToken session, NewCookie... cookies) {
    int seconds = (int) settings.get(Setting.SESSION_LENGTH).toSeconds();
    return Response.status(201)
        .entity(session)
        .cookie(Tokens.cookie(request, session.token(), seconds))
        .cookie(cookies)
        .build();
  }
}

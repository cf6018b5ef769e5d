package surely.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import surely.authentication.Tokens;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * The session of the browser that sends the request. A browser has one, so a new log-in ends the
 * one of its cookie. A program may have several.
 */
@ApplicationScoped
public class BrowserSession {
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  /** The token whose session a log-in ends; null for none. */
  public String ended() {
    return Tokens.byCookie(request) ? Tokens.of(request) : null;
  }

  /** The response to a log-in: the token, also as the cookie. */
  public Response opened(SessionToken session) {
    int seconds = (int) settings.get(Setting.SESSION_LENGTH).toSeconds();
    return Response.status(201)
        .entity(session)
        .cookie(Tokens.cookie(request, session.token(), seconds))
        .build();
  }
}

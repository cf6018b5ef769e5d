package surely.session;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import surely.authentication.ApiTokenLookup;
import surely.authentication.SessionNeeded;
import surely.authentication.Tokens;
import surely.once.TransactionRetry;
import surely.session.provider.ProviderLogIn;
import surely.session.provider.Providers;

@ApplicationScoped
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
  @EJB private Sessions sessions;
  @Inject private LoginService loginService;
  @Inject private Providers providers;
  @Inject private TransactionRetry retry;
  @Inject private BrowserSession browser;
  @Inject private HttpServletRequest request;

  /**
   * Takes no idempotency key, because the token would have to be stored to be sent again. An
   * additional session does no harm.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response logIn(LoginRequest attempt) {
    return browser.opened(loginService.logIn(attempt, browser.ended()));
  }

  @POST
  @Path("{provider}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response logIn(@PathParam("provider") String provider, ProviderLogIn attempt) {
    return browser.opened(
        loginService.logIn(providers.verify(provider, attempt.idToken()), browser.ended()));
  }

  /** Needs a token, valid or not, so that a second log-out succeeds. */
  @DELETE
  @Path("current")
  public Response logOut() {
    String token = Tokens.of(request);
    if (token == null) throw new ClientErrorException(401);
    if (ApiTokenLookup.isOne(token)) throw new SessionNeeded();
    retry.run(() -> sessions.end(token));
    return Response.noContent().cookie(Tokens.cookie(request, null, 0)).build();
  }
}

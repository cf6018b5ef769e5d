package surely.session.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import surely.http.SameOrigin;
import surely.problem.ProblemException;
import surely.session.BrowserSession;
import surely.session.SessionToken;
import surely.session.openid.client.Attempt;
import surely.session.openid.client.AttemptInvalid;
import surely.session.openid.client.OpenIdProvider;
import surely.session.openid.client.OpenIdProviders;
import surely.web.PublicAddress;

/** Log-in at a provider, for pages of this server. */
@ApplicationScoped
@Path("providers")
@Produces(MediaType.APPLICATION_JSON)
public class ProviderResource {
  @Inject private OpenIdProviders providers;
  @Inject private ProviderLogInService logIns;
  @Inject private AttemptCookie cookie;
  @Inject private BrowserSession browser;
  @Inject private PublicAddress address;
  @Inject private HttpServletRequest request;

  @GET
  public ProviderList list() {
    return new ProviderList(
        providers.all().stream()
            .map(provider -> provider.client())
            .map(client -> new ProviderView(client.name(), client.label()))
            .toList());
  }

  @POST
  @Path("{provider}/log-ins")
  public Response begin(@PathParam("provider") String name, @Context UriInfo uri) {
    requireOwnPage();
    OpenIdProvider provider = providers.named(name);
    Attempt attempt = Attempt.begin(name, address.resolve(uri, "login/" + name), null);
    return Response.status(201)
        .entity(new Authorization(provider.authorization(attempt).toString()))
        .cookie(cookie.surplus())
        .cookie(cookie.of(attempt))
        .build();
  }

  /** Takes no idempotency key, as other log-ins do not. */
  @POST
  @Path("{provider}/sessions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response logIn(@PathParam("provider") String name, ProviderCode answer) {
    requireOwnPage();
    Attempt attempt = attempt(name, answer);
    SessionToken session = logIns.logIn(attempt, answer.code(), browser.ended());
    return Response.fromResponse(browser.opened(session)).cookie(cookie.ended(attempt)).build();
  }

  private Attempt attempt(String name, ProviderCode answer) {
    String issuer = providers.named(name).client().issuer().getValue();
    if (answer.iss() != null && !answer.iss().equals(issuer))
      throw new AttemptInvalid("another provider has answered it");
    return cookie.find(name, answer.state());
  }

  /** Otherwise another site could log somebody in as somebody else. */
  private void requireOwnPage() {
    if (!SameOrigin.sent(request))
      throw new ProblemException(
          "cross-site", "This request came from another site. A log-in begins and ends here.");
  }
}

package surely.session.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import surely.session.BrowserSession;
import surely.session.openid.client.Attempt;
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
  @Inject private ProviderSessionCookie providerSession;
  @Inject private BrowserSession browser;
  @Inject private PublicAddress address;

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
    cookie.requireOwnPage();
    OpenIdProvider provider = providers.named(name);
    return cookie.begun(provider, Attempt.begin(name, address.resolve(uri, "login/" + name), null));
  }

  /** Takes no idempotency key, as other log-ins do not. */
  @POST
  @Path("{provider}/sessions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response logIn(@PathParam("provider") String name, ProviderCode answer) {
    cookie.requireOwnPage();
    Attempt attempt = cookie.find(providers.named(name), answer);
    var opened = logIns.logIn(attempt, answer.code(), browser.ended());
    return browser.with(
        opened.session(), cookie.ended(attempt), providerSession.of(opened.person()));
  }
}

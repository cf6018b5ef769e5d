package surely.session.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import surely.session.openid.client.OpenIdProviders;
import surely.session.openid.client.ProviderSession;
import surely.web.PublicAddress;

/** Log-out at the provider, for pages of this server, after the session here has ended. */
@ApplicationScoped
@Path("providers/log-outs")
@Produces(MediaType.APPLICATION_JSON)
public class ProviderLogOutResource {
  @Inject private OpenIdProviders providers;
  @Inject private AttemptCookie attempts;
  @Inject private ProviderSessionCookie cookie;
  @Inject private PublicAddress address;

  @POST
  public Response begin(@Context UriInfo uri) {
    attempts.requireOwnPage();
    Optional<ProviderSession> session = cookie.find();
    if (session.isEmpty()) return Response.noContent().build();
    return session
        .flatMap(known -> address(known, uri))
        .map(end -> Response.status(201).entity(new Authorization(end.toString())))
        .orElseGet(Response::noContent)
        .cookie(cookie.ended())
        .build();
  }

  /** Comes back to the address that the provider knows already, because log-ins do. */
  private Optional<URI> address(ProviderSession session, UriInfo uri) {
    URI back = address.resolve(uri, "login/" + session.provider());
    return providers.find(session.provider()).flatMap(provider -> provider.logOut(session, back));
  }
}

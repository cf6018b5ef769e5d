package surely.session.openid.connection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.json.OptionalBody;
import surely.session.Reauthentication;
import surely.session.openid.AttemptCookie;
import surely.session.openid.ProviderCode;
import surely.session.openid.client.Attempt;
import surely.session.openid.client.OpenIdProvider;
import surely.session.openid.client.OpenIdProviders;
import surely.web.PublicAddress;

/** Connecting one's own account with a provider, for pages of this server. */
@ApplicationScoped
@Path("members/me/connections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SESSION)
public class ConnectionResource {
  @EJB private Connections connections;
  @Inject private ConnectionService service;
  @Inject private OpenIdProviders providers;
  @Inject private AttemptCookie cookie;
  @Inject private Reauthentication reauthentication;
  @Inject private PublicAddress address;
  @Inject private Caller caller;

  @GET
  public ConnectionList list() {
    return connections.of(caller.id());
  }

  /** Asks for the password, because whoever logs in at the provider gets into the account. */
  @POST
  @Path("{provider}/attempts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(
      @PathParam("provider") String name, Reauthentication.Body given, @Context UriInfo uri) {
    cookie.requireOwnPage();
    OpenIdProvider provider = providers.named(name);
    reauthentication.require(caller.id(), given);
    return cookie.begun(
        provider, Attempt.begin(name, address.resolve(uri, "login/" + name), caller.id()));
  }

  /**
   * Asks for the password like {@link #begin}. Has no {@code @Consumes}, because with it some
   * servers would refuse a missing body.
   */
  @DELETE
  @Path("{provider}")
  public void disconnect(
      @PathParam("provider") String name, @OptionalBody Reauthentication.Body given) {
    reauthentication.require(caller.id(), given);
    service.disconnect(name, caller.id());
  }

  @POST
  @Path("{provider}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response finish(@PathParam("provider") String name, ProviderCode answer) {
    cookie.requireOwnPage();
    Attempt attempt = cookie.find(providers.named(name), answer);
    service.connect(attempt, answer.code(), caller.id());
    return Response.noContent().cookie(cookie.ended(attempt)).build();
  }
}

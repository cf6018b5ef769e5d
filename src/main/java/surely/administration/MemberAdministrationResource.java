package surely.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.http.Cursor;
import surely.http.Paging;
import surely.once.Ids;
import surely.once.TransactionRetry;
import surely.security.SecurityEvent;
import surely.security.SecurityLog;
import surely.session.Reauthentication;
import surely.web.PublicAddress;

@ApplicationScoped
@Path("members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberAdministrationResource {
  @EJB private MemberAdministration members;
  @EJB private PasswordLinks links;
  @Inject private Reauthentication reauthentication;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;
  @Inject private PublicAddress address;
  @Inject private SecurityLog log;

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  public MemberPage page(
      @QueryParam("search") String search,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return members.page(search, Paging.after(after, Cursor.NEWEST), Paging.limit(limit));
  }

  /** Asks for the password to name an administrator, whose rights outlive the session. */
  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public MemberPage.Item change(@PathParam("id") String id, MemberChange change) {
    if (Boolean.TRUE.equals(change.administrator()))
      reauthentication.require(caller.id(), change.password());
    MemberPage.Item changed = retry.call(() -> members.change(id, change));
    log.log(SecurityEvent.AUTHZ_ADMIN, change.summary());
    return changed;
  }

  /**
   * Asks for the password, because whoever has the link gets into the account.
   *
   * <p>Takes no idempotency key, because the token would have to be stored to be sent again. A
   * repeat makes another link, and the former one can no longer be used.
   */
  @POST
  @Path("{id}/password-links")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Response makePasswordLink(
      @PathParam("id") String id, Reauthentication.Body given, @Context UriInfo uri) {
    reauthentication.require(caller.id(), given);
    String token = Ids.generateSecret();
    Instant expiresAt = retry.call(() -> links.make(id, token));
    log.log(SecurityEvent.AUTHZ_ADMIN, "a link for a new password");
    return Response.status(201)
        .entity(
            new PasswordLink(address.resolve(uri, "password").toString() + "#" + token, expiresAt))
        .build();
  }
}

package surely.token;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import surely.authentication.ApiTokenLookup;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.once.Ids;
import surely.once.Once;
import surely.once.RecordedResponse;
import surely.once.TransactionRetry;
import surely.security.SecurityEvent;
import surely.security.SecurityLog;
import surely.session.Reauthentication;

@ApplicationScoped
@Path("members/me/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SESSION)
public class TokenResource {
  @EJB private ApiTokens tokens;
  @Inject private Reauthentication reauthentication;
  @Inject private Once once;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;
  @Inject private SecurityLog log;

  /**
   * @param items the newest come first
   */
  public record OwnTokens(List<ApiToken> items) {}

  @GET
  public OwnTokens list() {
    return new OwnTokens(tokens.of(caller.id()));
  }

  /**
   * Asks for the password, because a token outlives the session. A repeat with the same idempotency
   * key gets the token again: the recorded response is encrypted with the key, which only the
   * client has.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(NewApiToken wanted) {
    reauthentication.require(caller.id(), wanted.password());
    var making =
        new ApiTokens.Making(
            Ids.generate(), ApiTokenLookup.PREFIX + Ids.generateSecret(), caller.token());
    Response made =
        once.post(wanted, () -> RecordedResponse.created(tokens.make(caller.id(), making, wanted)));
    if (made.getHeaderString("Idempotency-Replayed") == null)
      log.log(SecurityEvent.AUTHN_TOKEN_CREATED);
    return made;
  }

  @DELETE
  public void revokeAll() {
    retry.run(() -> tokens.revokeOwn(caller.id()));
    log.log(SecurityEvent.AUTHN_TOKEN_REVOKED);
  }

  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") String id) {
    retry.run(() -> tokens.revoke(caller.id(), id));
    log.log(SecurityEvent.AUTHN_TOKEN_REVOKED);
  }
}

package surely.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.once.TransactionRetry;

@ApplicationScoped
@Path("members/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SESSION)
public class OwnSessionsResource {
  @EJB private Sessions sessions;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;

  /**
   * @param items those used last come first
   */
  public record OwnSessions(List<OwnSession> items) {}

  @GET
  public OwnSessions list() {
    return new OwnSessions(sessions.of(caller.id(), caller.token()));
  }

  @DELETE
  public void endOthers() {
    retry.run(() -> sessions.endOthers(caller.id(), caller.token()));
  }

  @DELETE
  @Path("{id}")
  public void end(@PathParam("id") String id) {
    retry.run(() -> sessions.end(caller.id(), id));
  }
}

package surely.audit.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import surely.authentication.Caller;
import surely.authentication.Roles;

@ApplicationScoped
@Path("members/me/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SESSION)
public class OwnAuditResource {
  @EJB private AuditLog log;
  @Inject private Caller caller;

  @GET
  public AuditPage page(
      @QueryParam("action") String action,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return log.ofMember(caller.id(), AuditLog.Part.of(action, after, limit));
  }
}

package surely.audit.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import surely.authentication.Roles;

@ApplicationScoped
@Path("audit-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class AuditResource {
  @EJB private AuditLog log;

  @GET
  public AuditPage page(
      @QueryParam("member") String member,
      @QueryParam("action") String action,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return log.all(member, AuditLog.Part.of(action, after, limit));
  }
}

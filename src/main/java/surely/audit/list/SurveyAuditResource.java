package surely.audit.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import surely.authentication.Caller;
import surely.authentication.Roles;

@ApplicationScoped
@Path("surveys/{survey}/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READ)
public class SurveyAuditResource {
  @EJB private AuditLog log;
  @Inject private Caller caller;

  @GET
  public AuditPage page(
      @PathParam("survey") String survey,
      @QueryParam("action") String action,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return log.ofSurvey(caller.id(), survey, AuditLog.Part.of(action, after, limit));
  }
}

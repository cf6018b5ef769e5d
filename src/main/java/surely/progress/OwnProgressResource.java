package surely.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import surely.authentication.Caller;
import surely.authentication.Roles;

@ApplicationScoped
@Path("surveys/{survey}/progress")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.READ, Roles.RESPOND})
public class OwnProgressResource {
  @EJB private SavedProgress progress;
  @Inject private Caller caller;

  @GET
  public OwnProgress last(@PathParam("survey") String survey) {
    return progress.last(survey, caller.id());
  }
}

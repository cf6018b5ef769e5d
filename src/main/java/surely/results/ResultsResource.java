package surely.results;

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
@Path("surveys/{survey}/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READ)
public class ResultsResource {
  @EJB private CurrentResults results;
  @Inject private Caller caller;

  @GET
  public Results results(@PathParam("survey") String survey) {
    return results.of(caller.id(), survey);
  }
}

package surely.results.filter;

import jakarta.annotation.security.RolesAllowed;
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
import surely.results.Results;

@ApplicationScoped
@Path("surveys/{survey}/results/filtered")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READ)
public class FilteredResource {
  @Inject private FilteredResults results;
  @Inject private Caller caller;

  @GET
  public Results results(
      @PathParam("survey") String survey,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("question") String question,
      @QueryParam("answer") String answer) {
    return results.of(caller.id(), survey, ResponseFilter.of(from, to, question, answer));
  }
}

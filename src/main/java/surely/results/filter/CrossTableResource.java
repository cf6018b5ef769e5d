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

@ApplicationScoped
@Path("surveys/{survey}/results/crossed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READ)
public class CrossTableResource {
  @Inject private FilteredResults results;
  @Inject private Caller caller;

  @GET
  public CrossTable table(
      @PathParam("survey") String survey,
      @QueryParam("rows") String rows,
      @QueryParam("columns") String columns,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("question") String question,
      @QueryParam("answer") String answer) {
    ResponseFilter filter = ResponseFilter.of(from, to, question, answer);
    return results.crossed(caller.id(), survey, rows, columns, filter);
  }
}

package surely.response;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import surely.once.Once;
import surely.problem.InvalidParameter;
import surely.problem.Paging;
import surely.session.Caller;

@Path("surveys/{survey}/responses")
@Produces(MediaType.APPLICATION_JSON)
public class ResponseResource {
  // Long enough that two clients do not mint the same one by chance.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.~-]{16,64}");

  @EJB private Responses responses;
  @EJB private ReceivedResponses received;
  @Inject private Once once;
  @Inject private Caller caller;

  @PUT @Path("{id}") @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(@PathParam("survey") String survey, @PathParam("id") String id, Submission submission) {
    if (!ID.matcher(id).matches())
      throw new InvalidParameter("A response's id, which the client mints, has 16 to 64 letters, digits or any of - _ . ~ ; "
          + "a random UUID is right.");
    return once.write(() -> responses.submit(survey, id, submission.answers(), caller.id()));
  }

  @GET @RolesAllowed("member")
  public ResponsePage page(@PathParam("survey") String survey, @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return received.page(caller.id(), survey, Paging.after(after, ReceivedResponses.OLDEST), Paging.limit(limit));
  }
}

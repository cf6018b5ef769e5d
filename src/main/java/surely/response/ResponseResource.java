package surely.response;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
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
import surely.authentication.Caller;
import surely.http.Cursor;
import surely.http.Paging;
import surely.survey.policy.ResponseKey;

@ApplicationScoped
@Path("surveys/{survey}/responses")
@Produces(MediaType.APPLICATION_JSON)
public class ResponseResource {
  @EJB private ReceivedResponses received;
  @Inject private Submissions submissions;
  @Inject private Caller caller;

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(
      @PathParam("survey") String survey, @PathParam("id") String id, Submission submission) {
    ResponseKey key = ResponseKey.of(survey, id);
    return submissions.submit(key, submission, caller.id()).toResponse();
  }

  @GET
  @RolesAllowed("member")
  public ResponsePage page(
      @PathParam("survey") String survey,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return received.page(
        caller.id(), survey, Paging.after(after, Cursor.OLDEST), Paging.limit(limit));
  }
}

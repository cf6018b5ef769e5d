package surely.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import surely.authentication.AnonymousOr;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.survey.policy.ResponseKey;

@ApplicationScoped
@Path("surveys/{survey}/responses")
@Produces(MediaType.APPLICATION_JSON)
@AnonymousOr(Roles.RESPOND)
public class ResponseResource {
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
}

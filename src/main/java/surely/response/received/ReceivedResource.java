package surely.response.received;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.http.Cursor;
import surely.http.Paging;
import surely.once.TransactionRetry;
import surely.survey.policy.ResponseKey;

@ApplicationScoped
@Path("surveys/{survey}/responses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READ)
public class ReceivedResource {
  @EJB private ReceivedResponses received;
  @EJB private ResponseDeletion deletion;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;

  @GET
  public ResponsePage page(
      @PathParam("survey") String survey,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return received.page(
        caller.id(), survey, Paging.after(after, Cursor.OLDEST), Paging.limit(limit));
  }

  @GET
  @Path("{id}")
  public SingleResponse one(@PathParam("survey") String survey, @PathParam("id") String id) {
    return received.one(caller.id(), ResponseKey.of(survey, id));
  }

  @DELETE
  @RolesAllowed(Roles.MANAGE)
  @Path("{id}")
  public void delete(@PathParam("survey") String survey, @PathParam("id") String id) {
    ResponseKey key = ResponseKey.of(survey, id);
    retry.run(() -> deletion.delete(caller.id(), key));
  }
}

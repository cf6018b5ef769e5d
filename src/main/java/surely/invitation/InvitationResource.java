package surely.invitation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.http.Cursor;
import surely.http.Paging;
import surely.once.Once;
import surely.once.RecordedResponse;
import surely.once.TransactionRetry;
import surely.web.AnswerPage;

@ApplicationScoped
@Path("surveys/{survey}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGE)
public class InvitationResource {
  @EJB private Invitations invitations;
  @Inject private Once once;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;
  @Inject private AnswerPage page;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(@PathParam("survey") String survey, @Context UriInfo uri, Count count) {
    List<NewInvitation> newInvitations =
        Stream.generate(NewInvitation::generate).limit(count.count()).toList();
    Response made =
        once.post(
            count,
            () -> RecordedResponse.created(invitations.make(caller.id(), survey, newInvitations)));
    return Response.fromResponse(made)
        .entity(NewInvitations.withAddresses((String) made.getEntity(), page.address(uri, survey)))
        .build();
  }

  @GET
  @RolesAllowed(Roles.READ)
  public InvitationPage page(
      @PathParam("survey") String survey,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return invitations.page(
        caller.id(), survey, Paging.after(after, Cursor.OLDEST), Paging.limit(limit));
  }

  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("survey") String survey, @PathParam("id") String id) {
    retry.run(() -> invitations.revoke(caller.id(), survey, id));
  }
}

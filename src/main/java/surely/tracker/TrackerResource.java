package surely.tracker;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.http.Paging;
import surely.once.Ids;
import surely.once.Once;
import surely.once.TransactionRetry;
import surely.problem.InvalidParameter;

@ApplicationScoped
@Path("trackers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RESPOND)
public class TrackerResource {
  @EJB private Trackers trackers;
  @Inject private Once once;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response firstOrCreate(NewTracker tracker) {
    String id = Ids.generate();
    return once.post(
        tracker,
        () ->
            trackers
                .firstOrCreate(caller.id(), id, tracker.type(), tracker.value())
                .at("trackers/" + tracker.type()));
  }

  @PUT
  @Path("{type}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response updateOrCreate(@PathParam("type") String type, NewValue value) {
    if (!type.matches(NewTracker.TYPE)) throw new InvalidParameter(NewTracker.TYPE_MESSAGE);
    String id = Ids.generate();
    return once.write(() -> trackers.updateOrCreate(caller.id(), id, type, value.value()));
  }

  @GET
  @RolesAllowed(Roles.READ)
  public TrackerList page(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    if (after != null && !after.matches(TrackerList.AFTER + NewTracker.TYPE))
      throw new InvalidParameter(
          "The query parameter after takes the value of \"next\" in the page before.");
    return trackers.page(
        caller.id(),
        after == null ? "" : after.substring(TrackerList.AFTER.length()),
        limit == null ? Paging.MAX_LIMIT : Paging.limit(limit));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{type}")
  public TrackerView get(@PathParam("type") String type) {
    return trackers.get(caller.id(), type);
  }

  @DELETE
  @Path("{type}")
  public void delete(@PathParam("type") String type) {
    retry.run(() -> trackers.delete(caller.id(), type));
  }
}

package surely.points;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.http.Paging;

@ApplicationScoped
@Path("points")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READ)
public class PointsResource {
  @EJB private PointHistory history;
  @Inject private Caller caller;

  @GET
  public PointsPage page(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    return history.page(caller.id(), Paging.after(after, Long.MAX_VALUE), Paging.limit(limit));
  }
}

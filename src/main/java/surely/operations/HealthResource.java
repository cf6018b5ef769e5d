package surely.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@ApplicationScoped
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
  @Inject private Health health;

  @GET
  @Path("live")
  public Response live() {
    return response(health.live());
  }

  @GET
  @Path("ready")
  public Response ready() {
    return response(health.ready());
  }

  private static Response response(HealthView view) {
    return Response.status(view.isUp() ? 200 : 503).entity(view).build();
  }
}

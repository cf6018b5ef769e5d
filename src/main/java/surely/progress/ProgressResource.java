package surely.progress;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import surely.authentication.AnonymousOr;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.once.Once;
import surely.security.ClientAddress;
import surely.survey.policy.ResponseKey;

@ApplicationScoped
@Path("surveys/{survey}/responses/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@AnonymousOr(Roles.RESPOND)
public class ProgressResource {
  @EJB private SavedProgress progress;
  @Inject private Once once;
  @Inject private Caller caller;
  @Inject private ClientAddress client;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(
      @PathParam("survey") String survey, @PathParam("id") String id, NewProgress now) {
    ResponseKey key = ResponseKey.of(survey, id);
    return once.write(() -> progress.save(key, now, caller.id(), client.network()));
  }

  @GET
  @AnonymousOr({Roles.READ, Roles.RESPOND})
  public ProgressView get(@PathParam("survey") String survey, @PathParam("id") String id) {
    return progress.get(ResponseKey.of(survey, id), caller.id());
  }
}

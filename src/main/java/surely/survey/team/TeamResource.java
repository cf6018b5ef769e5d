package surely.survey.team;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.once.Ids;
import surely.once.Once;
import surely.once.RecordedResponse;
import surely.once.TransactionRetry;
import surely.web.PublicAddress;

@ApplicationScoped
@Path("surveys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SESSION)
public class TeamResource {
  @EJB private Team team;
  @Inject private Once once;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;
  @Inject private PublicAddress address;

  @POST
  @Path("shared")
  @Consumes(MediaType.APPLICATION_JSON)
  public Joined join(LinkToken link) {
    String id = Ids.generate();
    return retry.call(() -> team.join(caller.id(), link.token(), id));
  }

  @GET
  @Path("{survey}/team")
  @RolesAllowed(Roles.READ)
  public TeamView get(@PathParam("survey") String survey) {
    return team.get(caller.id(), survey);
  }

  @PUT
  @Path("{survey}/team/{member}")
  @Consumes(MediaType.APPLICATION_JSON)
  public void setRole(
      @PathParam("survey") String survey, @PathParam("member") String member, RoleChoice role) {
    retry.run(() -> team.setRole(caller.id(), survey, member, role.chosen()));
  }

  @DELETE
  @Path("{survey}/team/{member}")
  public void remove(@PathParam("survey") String survey, @PathParam("member") String member) {
    retry.run(attempt -> team.remove(caller.id(), survey, member, attempt > 1));
  }

  @POST
  @Path("{survey}/team/links")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response makeLink(
      @PathParam("survey") String survey, @Context UriInfo uri, LinkRole role) {
    NewTeamLink link = NewTeamLink.generate(role.chosen());
    Response made =
        once.post(role, () -> RecordedResponse.created(team.makeLink(caller.id(), survey, link)));
    return Response.fromResponse(made)
        .entity(
            NewTeamLink.withAddress((String) made.getEntity(), path -> address.resolve(uri, path)))
        .build();
  }

  @DELETE
  @Path("{survey}/team/links/{link}")
  public void revokeLink(@PathParam("survey") String survey, @PathParam("link") String link) {
    retry.run(attempt -> team.revokeLink(caller.id(), survey, link, attempt > 1));
  }
}

package surely.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.http.Cursor;
import surely.http.IfMatch;
import surely.http.Paging;
import surely.once.Ids;
import surely.once.Once;
import surely.once.RecordedResponse;
import surely.once.TransactionRetry;
import surely.problem.InvalidParameter;
import surely.qr.QrCode;
import surely.survey.access.SurveyRole;
import surely.survey.definition.NewSurvey;
import surely.survey.definition.NewSurvey.Reduction;
import surely.web.AnswerPage;

@ApplicationScoped
@Path("surveys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGE)
public class SurveyResource {
  @EJB private Surveys surveys;
  @Inject private Once once;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;
  @Inject private AnswerPage page;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@QueryParam("leaveOut") String leaveOut, NewSurvey survey) {
    String id = Ids.generate();
    Reduction taken = taken(leaveOut, survey);
    return once.post(
        survey,
        () ->
            made(
                surveys
                    .create(caller.id(), id, taken.survey(), once.keyed())
                    .warning(taken.leftOut())));
  }

  /**
   * The survey to store: what the author sent, or with the author's consent only its supported
   * parts.
   */
  private static Reduction taken(String leaveOut, NewSurvey survey) {
    if (leaveOut != null && !leaveOut.equals("true") && !leaveOut.equals("false"))
      throw new InvalidParameter("leaveOut is " + leaveOut + ". Make it true or false.");
    return "true".equals(leaveOut) && survey != null
        ? survey.reduced()
        : new Reduction(survey, List.of());
  }

  @POST
  @Path("{id}/copy")
  public Response copy(@PathParam("id") String original) {
    String id = Ids.generate();
    return once.post(null, () -> made(surveys.copy(caller.id(), original, id, once.keyed())));
  }

  private static RecordedResponse made(SurveyView survey) {
    return RecordedResponse.created(survey).at("surveys/" + survey.id()).tagged(survey.version());
  }

  @GET
  @RolesAllowed(Roles.READ)
  public SurveyPage page(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    return surveys.page(caller.id(), Paging.after(after, Cursor.NEWEST), Paging.limit(limit));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("shared")
  public SurveyPage shared(@QueryParam("after") String after, @QueryParam("limit") String limit) {
    return surveys.shared(caller.id(), Paging.after(after, Cursor.NEWEST), Paging.limit(limit));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{id}")
  public Response get(@PathParam("id") String id) {
    return once.write(() -> tagged(surveys.get(caller.id(), id)));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("leaveOut") String leaveOut,
      NewSurvey survey) {
    IfMatch versions = IfMatch.parse(ifMatch);
    Reduction taken = taken(leaveOut, survey);
    return once.write(
        () ->
            tagged(
                surveys
                    .change(caller.id(), id, versions, taken.survey())
                    .warning(taken.leftOut())));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{id}/definition")
  public Response definition(@PathParam("id") String id) {
    return Response.ok(surveys.definition(caller.id(), id))
        .header("Content-Disposition", "attachment; filename=\"survey-" + id + ".json\"")
        .build();
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{id}/qr.svg")
  @Produces("image/svg+xml")
  public String code(@PathParam("id") String id, @Context UriInfo uri) {
    surveys.require(SurveyRole.VIEWER, caller.id(), id);
    return new QrCode(page.address(uri, id)).svg();
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id) {
    retry.run(attempt -> surveys.delete(caller.id(), id, attempt > 1));
  }

  @POST
  @Path("{id}/open")
  public Response open(@PathParam("id") String id) {
    return once.write(() -> tagged(surveys.open(caller.id(), id)));
  }

  @POST
  @Path("{id}/pause")
  public Response pause(@PathParam("id") String id) {
    return once.post(null, () -> tagged(surveys.pause(caller.id(), id)));
  }

  @POST
  @Path("{id}/resume")
  public Response resume(@PathParam("id") String id) {
    return once.post(null, () -> tagged(surveys.resume(caller.id(), id)));
  }

  @POST
  @Path("{id}/close")
  public Response close(@PathParam("id") String id) {
    return once.write(() -> tagged(surveys.close(caller.id(), id)));
  }

  private static RecordedResponse tagged(SurveyView survey) {
    return RecordedResponse.ok(survey).tagged(survey.version());
  }
}

package surely.response.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import surely.authentication.AnonymousOr;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.http.Compressed;
import surely.survey.FormView;

@ApplicationScoped
@Path("surveys/{id}/form")
@Produces(MediaType.APPLICATION_JSON)
@AnonymousOr({Roles.READ, Roles.RESPOND})
public class FormResource {
  @EJB private Admission admission;
  @Inject private Caller caller;

  /**
   * @param invitation the token of an invitation; a header, because URLs end up in logs and Referer
   *     headers
   */
  @GET
  @Compressed
  public FormView form(
      @PathParam("id") String id, @HeaderParam("Surely-Invitation") String invitation) {
    return admission.form(id, caller.id(), invitation);
  }
}

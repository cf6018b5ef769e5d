package surely.survey;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import surely.session.Caller;

@ApplicationScoped
@Path("surveys/{id}/form")
@Produces(MediaType.APPLICATION_JSON)
public class FormResource {
  @EJB private OpenSurveys surveys;
  @Inject private Caller caller;

  @GET public FormView form(@PathParam("id") String id) {
    return surveys.form(id, caller.id());
  }
}

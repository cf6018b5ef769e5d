package surely.response.received;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import surely.problem.InvalidParameter;

@ApplicationScoped
@Path("surveys/{survey}/texts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READ)
public class TextResource {
  private static final int LONGEST_SEARCH = 200;
  @EJB private TextAnswers texts;
  @Inject private Caller caller;

  @GET
  public TextPage page(
      @PathParam("survey") String survey,
      @QueryParam("question") String question,
      @QueryParam("search") String search,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    if (search != null && search.length() > LONGEST_SEARCH)
      throw new InvalidParameter(
          "The query parameter search takes at most " + LONGEST_SEARCH + " characters.");
    return texts.page(
        caller.id(),
        survey,
        question,
        search,
        Paging.after(after, Cursor.NEWEST),
        Paging.limit(limit));
  }
}

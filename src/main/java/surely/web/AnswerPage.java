package surely.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

/** The address of the page on which a survey is answered. */
@ApplicationScoped
public class AnswerPage {
  @Inject private PublicAddress server;

  public String address(UriInfo uri, String survey) {
    return server.resolve(uri, "s/" + survey).toString();
  }
}

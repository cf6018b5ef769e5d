package surely.survey;

import jakarta.ws.rs.core.UriInfo;

/** The page on which a survey is answered. */
public final class AnswerPage {
  private AnswerPage() {}

  /** As the client would reach it: on the host that it has asked. */
  public static String address(UriInfo uri, String survey) {
    return uri.getBaseUriBuilder().path("../s/{survey}").build(survey).normalize().toString();
  }
}

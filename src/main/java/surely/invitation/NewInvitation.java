package surely.invitation;

import surely.once.Ids;

/**
 * An invitation as its maker gets it; the token is never told again.
 *
 * @param id  by which it is listed and revoked
 * @param url the page that answers with it; the token stands behind a #, so that no server's log has it
 */
public record NewInvitation(String id, String token, String url) {

  /** @param surveyPage address of the page that answers the survey */
  static NewInvitation mint(String surveyPage) {
    String token = Ids.mintSecret();
    return new NewInvitation(Ids.mint(), token, surveyPage + "#invitation=" + token);
  }

  String tokenHash() {
    return Ids.hash(token);
  }
}

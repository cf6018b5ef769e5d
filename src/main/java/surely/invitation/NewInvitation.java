package surely.invitation;

import surely.once.Ids;

/**
 * An invitation as its maker gets it, together with a {@code url}, the page to respond with it. The
 * token is not shown again. In the url it is in the fragment, so that it appears in no server's
 * log.
 *
 * @param id for listing and revoking it
 */
public record NewInvitation(String id, String token) {

  static NewInvitation mint() {
    return new NewInvitation(Ids.mint(), Ids.mintSecret());
  }

  String tokenHash() {
    return Ids.hash(token);
  }
}

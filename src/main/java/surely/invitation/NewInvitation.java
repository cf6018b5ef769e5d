package surely.invitation;

import surely.once.Ids;

/**
 * An invitation as its maker gets it, together with a {@code url}: the page that answers with it.
 * The token is never told again; it stands behind a # there, so that no server's log has it.
 *
 * @param id by which it is listed and revoked
 */
public record NewInvitation(String id, String token) {

  static NewInvitation mint() {
    return new NewInvitation(Ids.mint(), Ids.mintSecret());
  }

  String tokenHash() {
    return Ids.hash(token);
  }
}

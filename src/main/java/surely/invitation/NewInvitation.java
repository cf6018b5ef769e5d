package surely.invitation;

import surely.once.Ids;

/**
 * A new invitation, as the survey's owner gets it. The response adds a {@code url}, the page on
 * which to respond. The token is never shown again. In the URL it is in the fragment, so that it
 * appears in no server's log.
 *
 * @param id the id for listing and revoking it
 */
public record NewInvitation(String id, String token) {

  static NewInvitation generate() {
    return new NewInvitation(Ids.generate(), Ids.generateSecret());
  }

  String tokenHash() {
    return Ids.hash(token);
  }
}

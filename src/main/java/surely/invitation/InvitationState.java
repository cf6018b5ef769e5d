package surely.invitation;

import java.util.Locale;

/** The state of an invitation, as far as the survey's owner may know it. */
public enum InvitationState {
  UNUSED,
  USED,
  REVOKED,
  /**
   * Used or not; in an anonymous survey that has not been closed yet, where the state would show
   * whose response is the latest.
   */
  UNKNOWN;

  /** The text that the API uses. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param used null: not looked up
   */
  static InvitationState of(boolean revoked, Boolean used) {
    if (revoked) return REVOKED;
    if (used == null) return UNKNOWN;
    return used ? USED : UNUSED;
  }
}

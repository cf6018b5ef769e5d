package surely.soak.history;

import java.util.Set;

/**
 * The guarded writes of the fleet, and what each may be refused for without having happened. {@link
 * Event} says what their subject, id and payload are.
 */
public enum Kind {
  /** Subject: none. Id: the e-mail. Payload: the name. */
  SIGN_UP,
  /** Subject: the member. Id: the card. */
  COLLECT("card-exhausted"),
  /** First-or-create. Subject: the member. Id: the type. Payload: the value. */
  TRACK,
  /** Update-or-create. Subject: the member. Id: the type, #, and a number. Payload: the value. */
  SET,
  /** Subject: the member. Id: the title. Payload: the settings. */
  CREATE,
  /** Subject: the member. Id: the survey. */
  OPEN,
  /** Subject: the member. Id: the survey. */
  CLOSE,
  /** Subject: the survey. Id: the idempotency key. Payload: how many invitations. */
  INVITE,
  /** Subject: the survey. Id: the response's. Payload: the answer. */
  RESPOND("survey-full", "choice-full", "already-responded", "survey-not-open"),
  /** Saves progress, which the response with this id deletes. Subject and id as of RESPOND. */
  SAVE("survey-full", "survey-not-open", "already-responded"),
  /** Not a write. Subject and id: what was read. Payload: what had to be there. */
  READ;

  private final Set<String> refusals;

  Kind(String... refusals) {
    this.refusals = Set.of(refusals);
  }

  /** Whether such a write may be refused with a problem of this type. */
  public boolean mayBeRefused(String problem) {
    return refusals.contains(problem);
  }
}

package surely.quota;

/**
 * The prefixes of the subjects that {@link Quotas} counts; an id follows. SQL that deletes a count
 * together with its owner builds the same subject, so these names must not change.
 */
public final class Subject {
  /** A survey's responses. */
  public static final String RESPONSES = "survey:";

  /** The places of a survey's choice: after the survey's id a colon and a hash of the choice. */
  public static final String CHOICE = "choice:";

  /** The invitations to a survey. */
  public static final String INVITATIONS = "invitations:";

  /** The blocks of a survey's saved progress. */
  public static final String PROGRESS = "progress:";

  /** The blocks of a member's definitions. */
  public static final String DEFINITIONS = "definitions:";

  /** A member's trackers. */
  public static final String TRACKERS = "trackers:";

  /** The collections of a card. */
  public static final String COLLECTIONS = "card:";

  private Subject() {}
}

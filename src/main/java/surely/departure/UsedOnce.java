package surely.departure;

/**
 * Names of the things that a person may do only once. SQL and Java both hash them, so they must not
 * change.
 */
public final class UsedOnce {
  public static final String ACCOUNT = " account";
  public static final String SIGN_UP_POINTS = " sign-up points";

  /** Followed by the card's id. */
  public static final String CARD = " card ";

  /** Followed by the survey's id. */
  public static final String SURVEY = " survey ";

  private UsedOnce() {}
}

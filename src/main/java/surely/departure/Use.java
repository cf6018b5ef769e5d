package surely.departure;

/**
 * What may be used once, by name: SQL and Java make the same hash of it, so these names stay as
 * they are.
 */
public final class Use {
  public static final String ACCOUNT = " account";
  public static final String SIGN_UP_POINTS = " sign-up points";

  /** Before the card's id. */
  public static final String CARD = " card ";

  /** Before the survey's id. */
  public static final String SURVEY = " survey ";

  private Use() {}
}

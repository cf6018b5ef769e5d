package surely.problem;

/**
 * 503: the database can't be reached, or the connection broke so often that it is unknown whether
 * the write happened.
 */
public class DatabaseUnavailable extends ProblemException {
  private static final long serialVersionUID = 1;

  public DatabaseUnavailable() {
    super(
        "database-unavailable",
        "The database can't be reached at the moment. Send the same request again: "
            + "it takes effect only once.",
        2);
  }
}

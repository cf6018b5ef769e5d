package surely.problem;

/** 503: the database has no room for what it was asked to store. Nothing was stored. */
public class DatabaseFull extends ProblemException {
  private static final long serialVersionUID = 1;

  public DatabaseFull() {
    super(
        "database-full",
        "The server has no room left to store anything. Nothing was stored. "
            + "Send the same request again later.",
        30);
  }
}

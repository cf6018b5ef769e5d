package surely.problem;

/** 503: the database can't be reached, or the link broke so often that nobody knows whether the write happened. */
public class DatabaseUnavailable extends ProblemException {
  private static final long serialVersionUID = 1;

  public DatabaseUnavailable() {
    super("database-unavailable", "The database can't be reached just now. Ask again, the same way: nothing happens twice.", 2);
  }
}

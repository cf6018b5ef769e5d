package surely.problem;

/** 409: another request holds a lock that this one needs, and did not finish in time. */
public class RequestInProgress extends ProblemException {
  private static final long serialVersionUID = 1;

  public RequestInProgress() {
    super(
        "request-in-progress",
        "Another request that changes the same data is still running. Try again in a moment.",
        1);
  }
}

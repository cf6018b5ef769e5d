package surely.http;

import java.util.concurrent.ThreadLocalRandom;
import surely.problem.ProblemException;

/** 503: the server is working on as many requests as it may. */
public class Overloaded extends ProblemException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 5;

  /** The seconds of Retry-After are random, so that refused clients do not come back together. */
  public Overloaded() {
    super(
        "overloaded",
        "This server has more requests than it can serve. Send the same request again in a moment.",
        ThreadLocalRandom.current().nextInt(1, LONGEST + 1));
  }
}

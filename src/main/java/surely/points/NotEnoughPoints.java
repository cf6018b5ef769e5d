package surely.points;

import surely.problem.ProblemException;

/** 409: the member's balance is too low. */
public class NotEnoughPoints extends ProblemException {
  private static final long serialVersionUID = 1;

  NotEnoughPoints(long needed) {
    super(
        "not-enough-points",
        "This costs " + needed + " points, and you have fewer. Nothing was taken.");
  }
}

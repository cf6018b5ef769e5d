package surely.survey.team;

import surely.problem.ProblemException;

/** 409: the survey would have no owner. */
public class OwnerStays extends ProblemException {
  private static final long serialVersionUID = 1;

  OwnerStays() {
    super(
        "owner-stays",
        "The owner can't leave, or get another role. Make another member the owner first.");
  }
}

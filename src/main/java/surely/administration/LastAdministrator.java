package surely.administration;

import surely.problem.ProblemException;

/** 409: nobody would be left who can manage the members. */
class LastAdministrator extends ProblemException {
  private static final long serialVersionUID = 1;

  LastAdministrator() {
    super(
        "last-administrator",
        "This member is the last administrator who can log in. "
            + "Name another administrator first. Nothing was changed.");
  }
}

package surely.survey.definition;

import surely.problem.ProblemException;

/** 409: the surveys of the member to whom one is handed over would take too much storage. */
public class NewOwnerStorageFull extends ProblemException {
  private static final long serialVersionUID = 1;

  NewOwnerStorageFull() {
    super(
        "new-owner-storage-full",
        "The new owner has no storage left for this survey, so it is still yours. "
            + "Ask them to delete a draft.");
  }
}

package surely.survey.definition;

import surely.problem.ProblemException;

/** 409: the member's surveys would take more storage than a member has. */
public class MemberStorageFull extends ProblemException {
  private static final long serialVersionUID = 1;

  MemberStorageFull(long mebibytes) {
    super(
        "member-storage-full",
        "Your surveys have "
            + mebibytes
            + " MiB together, and this one does not fit. Delete a draft, or make it smaller: "
            + "pictures that are embedded take most.");
  }
}

package surely.progress;

import surely.problem.ProblemException;

/** 409: the progress of this survey has reached its storage limit. */
public class ProgressFull extends ProblemException {
  private static final long serialVersionUID = 1;

  ProgressFull(long mebibytes) {
    super(
        "progress-full",
        "The progress saved to this survey has reached its limit of "
            + mebibytes
            + " MiB. Nothing was saved; "
            + "the response can still be submitted.");
  }
}

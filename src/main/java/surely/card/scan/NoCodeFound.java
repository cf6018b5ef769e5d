package surely.card.scan;

import surely.problem.ProblemException;

/** 422: no card's code could be read in the body, whether it is a picture or not. */
public class NoCodeFound extends ProblemException {
  private static final long serialVersionUID = 1;

  public NoCodeFound() {
    super("no-code-found", "No card's code could be read in this picture.");
  }
}

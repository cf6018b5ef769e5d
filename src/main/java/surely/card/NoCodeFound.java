package surely.card;

import surely.problem.ProblemException;

/** 422: a picture without a card's code that can be read; what is no picture has none either. */
public class NoCodeFound extends ProblemException {
  private static final long serialVersionUID = 1;

  public NoCodeFound() {
    super("no-code-found", "No card's code could be read in this picture.");
  }
}

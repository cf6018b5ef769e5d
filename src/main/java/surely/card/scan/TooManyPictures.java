package surely.card.scan;

import surely.problem.ProblemException;

/** 503: the server is reading as many pictures as it can. */
class TooManyPictures extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyPictures() {
    super(
        "too-many-pictures",
        "This server is reading as many pictures as it can. Ask again in a few seconds.",
        5);
  }
}

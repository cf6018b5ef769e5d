package surely.results.filter;

import surely.problem.ProblemException;

/** 503: the server is counting as many results as it can. */
class TooManyResults extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyResults() {
    super(
        "too-many-results",
        "This server is counting as many results as it can. Ask again in a few seconds.",
        5);
  }
}

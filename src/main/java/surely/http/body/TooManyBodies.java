package surely.http.body;

import surely.problem.ProblemException;

/** 503: too many requests are waiting for their bodies. */
class TooManyBodies extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyBodies() {
    super(
        "too-many-bodies",
        "The server is waiting for as many bodies as it can. "
            + "Send the request again, with its body right after its headers.",
        5);
  }
}

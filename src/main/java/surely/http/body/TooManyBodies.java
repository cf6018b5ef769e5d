package surely.http.body;

import surely.problem.ProblemException;

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

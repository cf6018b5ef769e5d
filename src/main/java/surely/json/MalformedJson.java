package surely.json;

import surely.problem.ProblemException;

class MalformedJson extends ProblemException {
  private static final long serialVersionUID = 1;

  static final String CUT_SHORT = "The body did not arrive whole.";

  MalformedJson(String detail) {
    super("malformed-json", detail);
  }
}

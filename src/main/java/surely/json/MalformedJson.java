package surely.json;

import surely.problem.ProblemException;

/** 400: the body is not JSON, or not I-JSON. */
class MalformedJson extends ProblemException {
  private static final long serialVersionUID = 1;

  static final String CUT_SHORT = "The body did not arrive whole.";

  MalformedJson(String detail) {
    super("malformed-json", detail);
  }
}

package surely.json;

import surely.problem.ProblemException;

class MalformedJson extends ProblemException {
  private static final long serialVersionUID = 1;

  MalformedJson(String detail) {
    super("malformed-json", detail);
  }
}

package surely.response;

import surely.problem.ProblemException;

class ResponseDiffers extends ProblemException {
  private static final long serialVersionUID = 1;

  ResponseDiffers() {
    super(
        "response-differs",
        "Another response is stored under this id. Mint a new id for a new response.");
  }
}

package surely.response;

import surely.problem.ProblemException;

/** 409: another response, or one by somebody else, is stored under this id. */
class ResponseDiffers extends ProblemException {
  private static final long serialVersionUID = 1;

  ResponseDiffers() {
    super(
        "response-differs",
        "Another response is stored under this id. Generate a new id for a new response.");
  }
}

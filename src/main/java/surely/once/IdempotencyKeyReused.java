package surely.once;

import surely.problem.ProblemException;

/** 422: the key was used with another body before. */
class IdempotencyKeyReused extends ProblemException {
  private static final long serialVersionUID = 1;

  IdempotencyKeyReused() {
    super(
        "idempotency-key-reused",
        "This Idempotency-Key was used with another body before. Use a new key for a new request.");
  }
}

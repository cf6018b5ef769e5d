package surely.fuzz;

import surely.openapi.Operation;
import surely.test.Request;

/**
 * One request that nobody should send.
 *
 * @param what for messages
 * @param target the operation that it reaches; null if it may be another one or none
 */
record Attack(String what, Operation target, Request request, Expected expected) {

  /** The outcome that it must have. */
  enum Expected {
    /** Invalid by construction: 4xx with a problem. */
    REFUSED,
    /** Perhaps valid: 2xx, or 4xx with a problem. */
    HARMLESS,
    /** The container may refuse it before the application sees it, and then without a body. */
    CONTAINER
  }

  static Attack refused(String what, Operation target, Request request) {
    return new Attack(what, target, request, Expected.REFUSED);
  }

  static Attack harmless(String what, Operation target, Request request) {
    return new Attack(what, target, request, Expected.HARMLESS);
  }

  static Attack container(String what, Request request) {
    return new Attack(what, null, request, Expected.CONTAINER);
  }

  @Override
  public String toString() {
    return what + " of " + request;
  }
}

package surely.fuzz;

import surely.openapi.Operation;
import surely.test.Request;

/**
 * One request that nobody should send.
 *
 * @param what for messages
 * @param target the call that it reaches; null: perhaps another one, or none
 */
record Attack(String what, Operation target, Request request, Expected expected) {

  /** What must become of it. */
  enum Expected {
    /** It is wrong by construction: 4xx with a problem. */
    REFUSED,
    /** It may be right: 2xx, or 4xx with a problem. */
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

package surely.fuzz.attack;

import surely.openapi.Operation;
import surely.test.http.Request;

/**
 * A request that the server has to refuse, or must at least survive.
 *
 * @param what the kind of attack, for messages
 * @param target the operation that it reaches; null if it may be another one or none
 */
public record Attack(String what, Operation target, Request request, Expected expected) {

  /** The outcome that it must have. */
  public enum Expected {
    /** Invalid by construction: 4xx with a problem. */
    REFUSED,
    /** Perhaps valid: 2xx, or 4xx with a problem. */
    HARMLESS,
    /** The container may refuse it before the application sees it, and then without a body. */
    CONTAINER
  }

  public static Attack refused(String what, Operation target, Request request) {
    return new Attack(what, target, request, Expected.REFUSED);
  }

  public static Attack harmless(String what, Operation target, Request request) {
    return new Attack(what, target, request, Expected.HARMLESS);
  }

  public static Attack container(String what, Request request) {
    return new Attack(what, null, request, Expected.CONTAINER);
  }

  @Override
  public String toString() {
    return what + " of " + request;
  }
}

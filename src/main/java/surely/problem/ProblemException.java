package surely.problem;

import jakarta.ejb.ApplicationException;
import java.util.List;
import surely.security.SecurityEvent;

/**
 * A failure that is part of the API: it rolls the transaction back and reaches the client as it is.
 * It has no stack trace, which would be costly: a duplicate is normal traffic.
 */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient ProblemType type;
  private final long retryAfter;

  /**
   * @param slug in problems.properties, which has its status and title
   * @param detail what happened this time and what to do
   */
  public ProblemException(String slug, String detail) {
    this(slug, detail, 0);
  }

  /**
   * @param retryAfter seconds until a retry makes sense, sent as {@code Retry-After}; 0 for none
   */
  public ProblemException(String slug, String detail, long retryAfter) {
    super(detail, null, false, false);
    type = ProblemType.of(slug);
    this.retryAfter = retryAfter;
  }

  /** The sentence of a detail that says when to retry. */
  protected static String tryAgainIn(long seconds) {
    return "Try again in " + (seconds == 1 ? "a second." : seconds + " seconds.");
  }

  public List<InputError> errors() {
    return List.of();
  }

  /** What would be left out if the client agreed to that; empty if it can't. */
  public List<InputError> leftOut() {
    return List.of();
  }

  /** The security event to log; null for none. */
  public SecurityEvent event() {
    return type.event();
  }

  public Problem problem() {
    return new Problem(
        type.slug(),
        type.status(),
        type.title(),
        getMessage(),
        errors(),
        leftOut(),
        retryAfter,
        null,
        event());
  }
}

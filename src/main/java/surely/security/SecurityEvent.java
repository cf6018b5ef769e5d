package surely.security;

import java.util.Locale;

/**
 * Events in the log for an operator who looks for attacks, with the names of OWASP's Application
 * Logging Vocabulary. The names must not change.
 */
public enum SecurityEvent {
  AUTHN_LOGIN_FAIL,
  AUTHN_PASSWORD_CHANGE,
  AUTHN_TOKEN_CREATED,
  AUTHN_TOKEN_REVOKED,
  AUTHZ_ADMIN,
  AUTHZ_FAIL,
  EXCESS_RATE_LIMIT_EXCEEDED,
  USER_DELETED,
  USER_UPDATED;

  /** Such as {@code authz_fail}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

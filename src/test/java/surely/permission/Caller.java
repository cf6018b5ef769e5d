package surely.permission;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of caller: somebody in relation to the survey of the calls, with a session or with an API
 * token that has one scope.
 */
enum Caller {
  NOBODY(null, null),
  OTHER_MEMBER("other", null),
  RESPONDENT("respondent", null),
  VIEWER("viewer", null),
  EDITOR("editor", null),
  OWNER("owner", null),
  ADMINISTRATOR("administrator", null),
  OWNER_READ("owner", "read"),
  OWNER_RESPOND("owner", "respond"),
  OWNER_MANAGE("owner", "manage"),
  ADMINISTRATOR_READ("administrator", "read"),
  ADMINISTRATOR_RESPOND("administrator", "respond"),
  ADMINISTRATOR_MANAGE("administrator", "manage"),
  ADMINISTRATOR_ADMINISTRATE("administrator", "administrate");

  /** Whose session or token it is; null for nobody's. */
  final String who;

  /** The scope of the API token; null for a session. */
  final String scope;

  Caller(String who, String scope) {
    this.who = who;
    this.scope = scope;
  }

  boolean hasApiToken() {
    return scope != null;
  }

  /** The same person with a session. */
  Caller withSession() {
    return sessions().stream().filter(c -> who.equals(c.who)).findFirst().orElseThrow();
  }

  static List<Caller> sessions() {
    return Arrays.stream(values()).filter(caller -> !caller.hasApiToken()).toList();
  }

  static List<Caller> apiTokens() {
    return Arrays.stream(values()).filter(Caller::hasApiToken).toList();
  }

  /** Such as {@code owner:read}. */
  @Override
  public String toString() {
    if (who == null) return "nobody";
    return hasApiToken() ? who + ":" + scope : who;
  }
}

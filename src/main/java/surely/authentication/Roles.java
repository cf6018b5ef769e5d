package surely.authentication;

import java.util.Set;

/**
 * What a caller may do: the roles of {@code @RolesAllowed}, on resources and on EJBs. A session has
 * all of them, {@link #ADMINISTRATE} and {@link #ADMINISTRATOR} if its member is an administrator.
 * An API token has those that its member gave it, its scopes, and never {@link #SESSION}. Whether a
 * survey is the caller's own is not a role: the EJBs check that.
 */
public final class Roles {
  /** To do what decides who can use the account: password, sessions, tokens, deletion. */
  public static final String SESSION = "session";

  /** To read what the member may see: surveys, responses, results, points, trackers. */
  public static final String READ = "read";

  /** To take part: respond, save progress, collect cards, set trackers. */
  public static final String RESPOND = "respond";

  /** To create, change, open, close and delete the member's surveys. */
  public static final String MANAGE = "manage";

  /** To create cards and print their codes, which only administrators may do. */
  public static final String ADMINISTRATE = "administrate";

  /** To decide who can log in, and who administers: an administrator with a session. */
  public static final String ADMINISTRATOR = "administrator";

  /** The roles that an API token can have. */
  public static final Set<String> SCOPES = Set.of(READ, RESPOND, MANAGE, ADMINISTRATE);

  private Roles() {}
}

package surely.audit;

/**
 * Who acted, and how they were known.
 *
 * @param member null for the server itself
 * @param token the id of the API token; null for other ways
 */
public record Actor(String member, Via via, String token) {
  /** Nobody: a timer, or the start of the server. */
  public static final Actor SYSTEM = new Actor(null, Via.SYSTEM, null);

  /** How an actor was known. The API and the database use the texts. */
  public enum Via {
    SESSION("session"),
    TOKEN("token"),
    /** A link that an administrator has made, or that was mailed. */
    LINK("link"),
    /** A log-in or a sign-up, with a password or at a provider. */
    CREDENTIALS("credentials"),
    SYSTEM("system");

    private final String text;

    Via(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A member who logs in or signs up; the request may come with another member's session. */
  public static Actor byCredentials(String member) {
    return new Actor(member, Via.CREDENTIALS, null);
  }

  /** A member who sends the token of a session, which may have expired. */
  public static Actor bySession(String member) {
    return new Actor(member, Via.SESSION, null);
  }

  /** A member who uses a link. */
  public static Actor byLink(String member) {
    return new Actor(member, Via.LINK, null);
  }
}

package surely.member;

/**
 * A person as a log-in provider knows them.
 *
 * @param subject the provider's id of the person, which never changes
 * @param email verified by the provider
 */
public record ProviderIdentity(String provider, String subject, String email, String name) {
  private static final int MAX_NAME = 100;

  /**
   * @param name as the provider sends it; may be null, too long or contain control characters
   */
  public static ProviderIdentity of(String provider, String subject, String email, String name) {
    String clean = name == null ? "" : name.replaceAll("\\p{Cntrl}", "").strip();
    String shown = clean.isEmpty() ? email.replaceFirst("@.*", "") : clean;
    return new ProviderIdentity(
        provider, subject, email, shown.substring(0, Math.min(MAX_NAME, shown.length())));
  }
}

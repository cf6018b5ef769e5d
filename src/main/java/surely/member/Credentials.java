package surely.member;

/**
 * How a member logs in.
 *
 * @param email in its canonical spelling
 * @param passwordHash null if the member has no password, and logs in through a provider
 */
public record Credentials(
    String memberId, String email, String passwordHash, boolean administrator) {}

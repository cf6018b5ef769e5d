package surely.member;

/**
 * How a member logs in.
 *
 * @param email canonical
 * @param passwordHash null: this member has no password, and logs in through a provider
 */
public record Credentials(
    String memberId, String email, String passwordHash, boolean administrator) {}

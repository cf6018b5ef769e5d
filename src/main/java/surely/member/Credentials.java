package surely.member;

/** @param passwordHash null: this member has no password */
public record Credentials(String memberId, String passwordHash) {}

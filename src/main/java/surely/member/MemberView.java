package surely.member;

/** The answer to a sign-up. */
public record MemberView(String id, String email, String name, long points) {}

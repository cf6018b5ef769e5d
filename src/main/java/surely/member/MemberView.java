package surely.member;

/** The response to a sign-up. */
public record MemberView(String id, String email, String name, long points) {}

package surely.member;

import java.util.List;

/**
 * The member who asks.
 *
 * @param roles "member", and "administrator" for those who make cards
 * @param hasPassword false: logs in through a provider only
 */
public record Me(
    String id, String email, String name, List<String> roles, long points, boolean hasPassword) {}

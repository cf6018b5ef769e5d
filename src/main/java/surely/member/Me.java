package surely.member;

import java.util.List;

/**
 * The member who sent the request, with their balance.
 *
 * @param roles "member", and "administrator" for those who make cards
 * @param hasPassword false if they log in through a provider only
 */
public record Me(
    String id, String email, String name, List<String> roles, long points, boolean hasPassword) {}

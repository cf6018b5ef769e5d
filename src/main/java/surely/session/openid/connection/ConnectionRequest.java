package surely.session.openid.connection;

import jakarta.validation.constraints.Size;

/**
 * What the client sends to begin or end a connection.
 *
 * @param password null for a member who has none
 */
public record ConnectionRequest(
    @Size(max = 200, message = "A password has at most 200 characters.") String password) {}

package surely.personal;

import jakarta.validation.constraints.Size;

/**
 * What the client sends to delete an account.
 *
 * @param password null for a member who has none
 */
public record DeletionRequest(
    @Size(max = 200, message = "A password has at most 200 characters.") String password) {}

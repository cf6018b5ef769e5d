package surely.survey.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a member sends to join. */
public record LinkToken(
    @NotNull(message = "The link's token is needed.")
        @Size(max = 100, message = "A token has at most 100 characters.")
        String token) {}

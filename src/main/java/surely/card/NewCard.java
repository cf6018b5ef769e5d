package surely.card;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A card as an administrator sends it.
 *
 * @param points the points that collecting it earns
 * @param limit how many members may collect it; null: any number
 */
public record NewCard(
    @NotNull(message = "A card needs points.")
        @Min(value = 1, message = "A card earns at least 1 point.")
        @Max(value = 1_000_000, message = "A card earns at most 1,000,000 points.")
        Long points,
    @Min(value = 1, message = "The limit is at least 1; leave it out or send null for none.")
        @Max(value = 1_000_000_000, message = "The limit is at most 1,000,000,000.")
        Long limit) {}

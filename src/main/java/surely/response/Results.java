package surely.response;

import jakarta.json.JsonArray;

/**
 * What a survey's responses add up to.
 *
 * @param questions for each {@code {name, type, answered}} and, by its type, {@code counts} or {@code mean}, {@code min},
 *     {@code max}
 */
public record Results(long responses, JsonArray questions) {}

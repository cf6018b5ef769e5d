package surely.survey.settings;

/**
 * A choice with a limited number of places.
 *
 * @param quota subject of its count
 */
public record ChoiceQuota(String question, String value, String quota, long count) {}

package surely.survey.settings;

/**
 * A choice of which there are only so many places.
 *
 * @param quota subject of its count
 */
public record ChoiceQuota(String question, String value, String quota, long count) {}

package surely.survey.settings;

/**
 * A choice with a limited number of places.
 *
 * @param quota the subject of its count in {@link surely.quota.Quotas}
 */
public record ChoiceQuota(String question, String value, String quota, long count) {}

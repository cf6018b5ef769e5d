package surely.survey;

import java.time.Instant;

/** A survey in its owner's list: all but the definition. */
public record SurveySummary(String id, String state, String title, Settings settings, long responses, Instant createdAt) {}

package surely.response;

import java.time.Instant;

/** The receipt for a stored response. */
public record Receipt(String id, Instant submittedAt) {}

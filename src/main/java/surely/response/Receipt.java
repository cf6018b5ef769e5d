package surely.response;

import java.time.Instant;

/** That a response is stored. */
public record Receipt(String id, Instant submittedAt) {}

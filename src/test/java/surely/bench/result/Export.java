package surely.bench.result;

import java.time.Duration;

/**
 * A file with all responses of a survey.
 *
 * @param heap the most of the server's heap that was seen in use meanwhile, in MB
 */
public record Export(String name, long bytes, Duration time, double heap) {}

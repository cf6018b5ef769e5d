package surely.races.run;

import java.time.Duration;

/**
 * How long a cell races.
 *
 * @param rounds at least
 * @param time at least, unless it has shown what it must
 * @param patience at most, for one that has not shown it
 */
record Effort(int rounds, Duration time, Duration patience) {}

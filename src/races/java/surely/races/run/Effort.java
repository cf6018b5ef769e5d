package surely.races.run;

import java.time.Duration;

/**
 * How long a cell races.
 *
 * @param rounds the least number of rounds
 * @param time the least time, unless the cell has shown what it must
 * @param patience the most time, for a cell that has not shown what it must
 */
record Effort(int rounds, Duration time, Duration patience) {}

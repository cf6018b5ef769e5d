/**
 * The benchmark that {@code mvn verify -Pbench} runs: what a request costs, how many a second are
 * answered and how long they take. {@link surely.bench.Benchmark} says what is measured, {@link
 * surely.bench.Plan} for how long.
 *
 * <p>A {@link surely.bench.load.Load} keeps a number of connections busy, each with one request at
 * a time: requests to Surely over HTTP, or the raw floor, which inserts the same rows into the same
 * MariaDB by JDBC. {@link surely.bench.Meter} measures it from outside: CPU time as the operating
 * system counts it for each process. On a shared machine that is the figure to trust, because it
 * changes least when somebody else uses the cores.
 *
 * <p>No test depends on a time. A status other than the expected one ends the benchmark, because
 * the figures would be of something else.
 */
package surely.bench;

/**
 * The benchmark that {@code mvn verify -Pbench} runs: what a request costs, how many are answered
 * in a second, and how long each takes. {@link surely.bench.Benchmark} says what is measured,
 * {@link surely.bench.Plan} for how long.
 *
 * <p>A {@link surely.bench.load.Load} keeps a number of connections busy, each with one request at
 * a time: requests to Surely over HTTP, or the floor, which inserts the same rows into the same
 * MariaDB by JDBC. {@link surely.bench.Meter} measures it from outside: the CPU time that the
 * operating system counts for each process. On a shared machine this is the figure to trust,
 * because it changes least when somebody else uses the cores.
 *
 * <p>No test depends on a time. A status other than the expected one ends the benchmark, because
 * the figures would not be those of the workload.
 */
package surely.bench;

package surely.races;

/**
 * What a flood has shown: row after row, each asked for twice.
 *
 * @param perSecond  requests answered
 * @param failed     of all requests
 * @param statements of the database for each request, COMMIT included
 * @param redis      commands for each request
 * @param serverCpu  milliseconds of the database's and Redis's CPU for each request
 * @param nodeCpu    milliseconds of the nodes' CPU for each request
 */
public record Traffic(Cell cell, long requests, double perSecond, long failed, double p50Millis, double p99Millis, double statements,
    double redis, double serverCpu, double nodeCpu) {}

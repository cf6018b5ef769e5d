package surely.races.holder;

/**
 * The results of both requests.
 *
 * @param rows the number of rows in the end
 * @param seconds until the other JVM's request was answered
 * @param other what the other JVM told its client
 * @param first what the first JVM told its client after it had continued; "-" if it was killed
 */
public record HolderResult(HolderCell cell, int rows, double seconds, String other, String first) {}

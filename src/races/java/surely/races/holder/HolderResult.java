package surely.races.holder;

/**
 * The results of both requests.
 *
 * @param rows in the end
 * @param seconds until the other one got its answer
 * @param other what the other one was told
 * @param first what the first one told its client after it had been thawed; "-" if it was killed
 */
public record HolderResult(HolderCell cell, int rows, double seconds, String other, String first) {}

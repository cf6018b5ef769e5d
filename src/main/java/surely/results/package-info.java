/**
 * A survey's results, updated as responses arrive, so that reading them costs the same however many
 * there are. Does not belong here: anything that decides which answers fit.
 *
 * <p>A submission only inserts a row for its response into {@code uncounted}, in its own
 * transaction, so that no two submissions wait for each other. One transaction then reads some of
 * these rows, adds the responses to the survey's {@code tally} and deletes the rows. So at any
 * moment each response is either in the tally or uncounted, across crashes and on any number of
 * servers. A request for results first adds up what is uncounted; a timer does so if nobody asks.
 *
 * <p>A response that its owner deletes leaves the results in the same transaction; the tally is
 * counted anew, beginning with the next request for results. Its {@code recounted_to} is the last
 * id that has been counted. Uncounted responses wait meanwhile, and the count skips them, so each
 * response is still in one of three places: the tally, the rest of the count, {@code uncounted}.
 *
 * <p>A tally depends only on its responses and not on their order, so it does not tell in which
 * order anonymous responses came.
 */
package surely.results;

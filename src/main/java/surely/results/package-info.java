/**
 * What a survey's responses add up to, kept as they come: reading it costs the same however many
 * there are.
 *
 * <p>A submission only enters its response among the {@code uncounted}, in its own transaction:
 * rows of their own, so that no two submissions wait for each other. Adding up takes some of these,
 * adds them to the survey's {@code tally} and deletes them, in one transaction: at any moment each
 * response is either in the tally or uncounted, across crashes and on any number of servers. Who
 * asks for results adds up first what has come since; a timer does it where nobody asks.
 *
 * <p>A tally depends on the responses in it alone, not on their order: from it nobody learns in
 * which order anonymous responses came.
 */
package surely.results;

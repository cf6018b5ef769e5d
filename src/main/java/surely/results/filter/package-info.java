/**
 * The results of some of a survey's responses: those of some days, or with some answer; and cross
 * tables of two questions. Does not belong here: the results of all responses, which are in {@link
 * surely.results} and cost the same however many there are.
 *
 * <p>These are counted for each request, so a request counts the newest {@value
 * surely.results.filter.FilteredResponses#MOST} responses of its days at most, and says how many it
 * has left out. A server answers few such requests at a time.
 */
package surely.results.filter;

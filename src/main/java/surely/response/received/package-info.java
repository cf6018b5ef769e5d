/**
 * What a survey's owner does with the responses: lists them, reads one after the other, deletes
 * one, and searches the texts that answer a question. Does not belong here: what responses add up
 * to, which is in {@link surely.results}, and files of them, which are in {@link surely.export}.
 *
 * <p>Everything is read in the order of time and id, from an index, so that a page costs the same
 * wherever it is. Only the position of a response is counted: up to all entries of the index.
 */
package surely.response.received;

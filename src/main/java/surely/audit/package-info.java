/**
 * The audit log: who did what to which account, survey, card, API token and link. An event is
 * recorded in the transaction of the act, so that there is one for each act that happened and none
 * for one that did not. It has ids and words of Surely's own: no secret, no answer, no name and no
 * e-mail address. Nothing changes an event; the purge deletes old ones.
 *
 * <p>Not recorded is what has a record of its own (points, responses), what is read, and each save
 * of a draft. {@code list} reads the log; it may know other features, this package may not.
 */
package surely.audit;

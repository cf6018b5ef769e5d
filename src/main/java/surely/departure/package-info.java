/**
 * What is remembered of members who have left, so that leaving and coming back does not allow them
 * to repeat what may be done once. Does not belong here: anything that could tell who a person was.
 *
 * <p><b>What is kept</b> when an account is deleted (or, for the person at a provider, when the
 * account is disconnected from it): that there was one, that it got the sign-up points, each card
 * that it collected, and each survey it answered that still takes responses. Each of these is a row
 * with a hash and a month, and nothing else. It tells neither the member's id nor what was
 * answered, and no two rows can be joined. The hash is made with a pseudonym of the person: a keyed
 * hash (HMAC-SHA-256) of their e-mail address as members are compared by it, or of their identity
 * at a provider. The pseudonym is stored nowhere. Somebody with the key and an address can
 * therefore ask whether its owner had collected a certain card. Nobody can list the addresses, or
 * all that one person did. The database's logs and the transaction ids that it keeps with its rows
 * tell its operator more.
 *
 * <p><b>For how long:</b> {@code SURELY_DEPARTED_KEEP}, a year unless configured, and then to the
 * end of that month. After that, somebody who comes back is new.
 *
 * <p><b>The key</b> is in the database; the migration creates it. A copy of the database is
 * therefore enough to ask. If {@code SURELY_SECRET} is set, the key is derived from both, and a
 * copy of the database is not enough.
 *
 * <p><b>No race:</b> whatever may be done once first locks the member's row shared, and a deletion
 * locks it exclusively. So either it has committed when the deletion records what was used, or it
 * finds that the member is gone. Unique constraints give the address and the identity to a new
 * account only once the deletion has committed. So a new account sees all that the former ones
 * used, and nothing is added to that while the account exists.
 */
package surely.departure;

/**
 * What is remembered of members who have left, so that leaving and coming back repeats nothing that
 * may be done once.
 *
 * <p><b>What is kept</b> when an account is deleted: that there was one, that it got the sign-up
 * points, each card that it collected, and each survey it answered that still takes responses. Each
 * of these is a row with a hash and a month, and nothing else. It tells neither the member's id nor
 * what was answered, and no two rows can be joined. The hash is made with a pseudonym of the
 * person: a keyed hash (HMAC-SHA-256) of their e-mail address as members are compared by it, or of
 * their identity at a provider. The pseudonym is stored nowhere. So whoever has the key and an
 * address can ask whether it had collected a certain card; nobody can list the addresses, or all
 * that one of them did. Logs of the database and the transaction ids of its rows, which it keeps
 * beside its tables, tell more, to its operator.
 *
 * <p><b>For how long:</b> {@code SURELY_DEPARTED_KEEP}, a year unless configured, and then to the
 * end of that month. Afterwards whoever comes back is new.
 *
 * <p><b>The key</b> is in the database, which makes it at its migration. So a copy of the database
 * is enough to ask. Where {@code SURELY_SECRET} is set, the key is made of both, and a copy of the
 * database is not enough.
 *
 * <p><b>No race:</b> whoever does such a thing once first locks their member shared, and a deletion
 * locks it exclusively. So what they do has been committed when the deletion writes down what was
 * used, or they find that the member is gone. Unique constraints give the address and the identity
 * to a new account only once the deletion has committed. So a new account sees all that the former
 * ones used, and nothing is added to it as long as the account is there.
 */
package surely.departure;

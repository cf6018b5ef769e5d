/**
 * Writes that must happen once happen once, and a repeated request gets the first response.
 *
 * <p>Three small mechanisms rest on the database's unique constraints alone:
 *
 * <ul>
 *   <li>{@link surely.once.Guard}: inserts a row that its unique constraint allows once, and tells
 *       that failure from all others;
 *   <li>{@link surely.once.TransactionRetry}: retries the whole transaction, from outside, if the
 *       database asks for it or the outcome of its COMMIT is unknown; the guard makes that safe,
 *       and the retry finds what an earlier attempt committed;
 *   <li>{@link surely.once.Once}: stores idempotency keys with their responses in the write's own
 *       transaction, so that no claim can be left behind or time out.
 * </ul>
 *
 * <p>{@link surely.once.GroupCommit} makes many concurrent writes cheap: they share a transaction,
 * unless a write needs a decision (a duplicate, a refusal); such writes are stored alone.
 *
 * <p>Locks are taken in one order: idempotency key, administrators by id, member, survey or card
 * (shared, except by its owner), invitation, the guard row, account, quotas by subject.
 * Transactions that keep to it can't wait for each other in a circle. If the engine reports a
 * deadlock all the same, its victim is retried.
 */
package surely.once;

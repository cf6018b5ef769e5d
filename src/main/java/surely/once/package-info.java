/**
 * What must happen once happens once, and who asks again gets the first answer.
 *
 * <p>Three small mechanisms, all resting on unique constraints in the database and on nothing else:
 *
 * <ul>
 *   <li>{@link surely.once.Guard}: insert the row that its unique constraint allows once, and tell
 *       that one failure from all others;
 *   <li>{@link surely.once.TransactionRetry}: run the whole transaction again, from outside, when
 *       the database asks for it or nobody knows whether it committed; the guard makes that safe,
 *       and the retry finds what the first run left;
 *   <li>{@link surely.once.Once}: idempotency keys, stored with the answer in the write's own
 *       transaction, so that there is nothing to claim, to time out or to clean up.
 * </ul>
 *
 * <p>Locks are taken in one order: idempotency key, member, survey or card (shared, but for its
 * owner), invitation, the guard row, account, quotas by subject. Within it no two transactions wait
 * for each other in a circle; where the engine sees a deadlock all the same, the victim is retried.
 */
package surely.once;

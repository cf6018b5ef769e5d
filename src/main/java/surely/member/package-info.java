/**
 * Members, their addresses and their passwords: a sign-up, or the first log-in through a provider,
 * makes a member exactly once. Does not belong here: anything that knows sessions or surveys, or
 * how points move.
 */
package surely.member;

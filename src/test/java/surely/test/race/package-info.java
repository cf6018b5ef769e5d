/**
 * The contract of every guarded write: {@link surely.test.race.RaceContract} races it on one server
 * and on two, and once more without its guard. The races themselves stand with their features; here
 * is what they share.
 */
package surely.test.race;

/**
 * The contract of every guarded write: {@link surely.test.race.RaceContract} races it on one server
 * and on two, and once more without its guard. The race tests are with their features; this package
 * has what they share.
 */
package surely.test.race;

/**
 * The strategies, one class each. They differ only in the order of their statements and in what
 * they lock.
 */
package surely.races.strategy;

/**
 * The strategies, one class each. They differ in nothing but the order of the statements, and in
 * what they lock.
 */
package surely.races.strategy;

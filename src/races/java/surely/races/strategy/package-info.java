/**
 * What a strategy is, and those that rely on the database's rows: on checks, constraints, versions
 * and row locks. Each is a class. They differ only in the order of their statements and in what
 * they lock.
 */
package surely.races.strategy;

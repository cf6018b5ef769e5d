/**
 * Turns every failure, inside JAX-RS and outside it, into a problem, and serves the pages that
 * explain the types. Nothing enters here that a feature throws.
 */
package surely.problem.mapping;

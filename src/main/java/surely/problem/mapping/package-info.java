/**
 * Turns every failure, inside JAX-RS and outside it, into a problem, and serves the pages that
 * explain the types. Does not belong here: the problems that features throw.
 */
package surely.problem.mapping;

/**
 * Errors as {@code application/problem+json} (RFC 9457), every one of them.
 *
 * <p>A feature states its failures as small subclasses of {@link surely.problem.ProblemException},
 * each naming a slug of {@code problems.properties}; status, title and the page {@code
 * /problems/<slug>} come from there, so that a type means the same wherever it is thrown. What no
 * feature foresaw ends in {@link surely.problem.ProblemMapper} (inside JAX-RS) or {@link
 * surely.problem.ErrorServlet} (everything else that the container answers itself).
 */
package surely.problem;

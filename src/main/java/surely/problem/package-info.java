/**
 * All errors as {@code application/problem+json} (RFC 9457). Does not belong here: anything that
 * knows a feature, or how a server reports a failure.
 *
 * <p>A feature defines its failures as small subclasses of {@link surely.problem.ProblemException},
 * each naming a slug of {@code problems.properties}; status, title and the page {@code
 * /problems/<slug>} come from there, so that a type means the same wherever it is thrown. {@code
 * mapping} turns them and all other failures into responses: in {@code ProblemMapper} inside
 * JAX-RS, in {@code ErrorServlet} outside it.
 */
package surely.problem;

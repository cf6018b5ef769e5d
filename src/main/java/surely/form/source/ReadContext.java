package surely.form.source;

import surely.problem.Issues;

/**
 * What is collected while a definition is read.
 *
 * @param issues why it is refused
 * @param warnings what may surprise the author, although it is accepted
 */
public record ReadContext(Issues issues, Issues warnings, ReferencedNames names) {}

package surely.form.definition;

import surely.problem.Issues;

/**
 * What is collected while a definition is read.
 *
 * @param issues why it is refused
 * @param warnings what is not as its author may think, though it is not refused
 */
public record ReadContext(Issues issues, Issues warnings, ReferencedNames names) {}

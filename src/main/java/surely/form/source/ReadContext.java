package surely.form.source;

import surely.problem.Issues;

/**
 * The errors, warnings and names that are collected while a definition is read.
 *
 * @param issues why the definition is refused
 * @param warnings about things that are accepted but may surprise the author
 */
public record ReadContext(Issues issues, Issues warnings, ReferencedNames names) {}

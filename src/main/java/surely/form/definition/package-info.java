/**
 * The parts of a definition: choices, panels, and what all questions have in common. Does not
 * belong here: anything that knows answers, or a particular question type.
 */
package surely.form.definition;

/**
 * Reads what all questions have in common, and what connects the questions of a survey: validators,
 * triggers, names. Does not belong here: anything that knows a particular question type. The types
 * are passed in as a table ({@code SupportedTypes}).
 */
package surely.form.reading;

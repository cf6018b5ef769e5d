/**
 * What a survey definition means, and which answers fit it.
 *
 * <p>A definition is SurveyJS form JSON, the dialect that survey-core 2.x reads. This package is pure: no container, no clock,
 * no database, nothing static that changes; everything in it is immutable but {@link surely.form.Tally}.
 *
 * <p>The decision behind it: <em>what the server does not understand it refuses by name, never ignores</em>. A property either
 * has a meaning here, or is known to be one that changes which answers fit and is refused with its JSON pointer, or is taken for
 * cosmetic and kept untouched. An answer is judged as survey-core in a browser would produce it: stricter where survey-core lets
 * nonsense through, never stricter than what a SurveyJS client sends.
 *
 * <p>On purpose stricter than survey-core, which accepts, when code and not a respondent sets them: a rating off the scale, a value that
 * is no choice, a choice twice, a choice beside "None", more than maxSelectedChoices, a text longer than maxLength, a number as a text, a
 * text as a number, 30 February, null, and keys that are no question. Of survey-core's loose comparisons only {@code 1 == "1"} and
 * {@code true == "true"} are kept, because pages that fill answers in from their URL send those.
 *
 * <p>A question type is one implementation of {@code Kind}, entered in {@code Kinds}; the shapes shared by several types
 * (choices, numbers, dates) are classes beside them.
 */
package surely.form;

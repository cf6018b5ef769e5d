/**
 * The parts that a definition is made of: choices, panels, what all questions have in common.
 * Nothing enters here that knows answers, or one type of question.
 */
package surely.form.definition;

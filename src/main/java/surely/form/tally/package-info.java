/**
 * Adds up the answers of many responses, question by question. Nothing enters here that says which
 * answers fit, or that knows one type of question.
 */
package surely.form.tally;

/**
 * Divides the answers of a response among the questions, and adds up the answers of many responses.
 * The interface {@code Counter} is in {@code validation}, because every {@code QuestionType} there
 * creates one. Does not belong here: anything that decides which answers fit, or that knows a
 * particular question type.
 */
package surely.form.tally;

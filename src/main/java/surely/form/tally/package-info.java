/**
 * Divides the answers of each response among the questions, and adds up those of many. Nothing
 * enters here that says which answers fit, or that knows one type of question.
 */
package surely.form.tally;

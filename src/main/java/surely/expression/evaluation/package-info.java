/**
 * Evaluates expressions: their tree, their operators, the values that they read, and the work that
 * they may do. Does not belong here: parsing, or anything that knows forms.
 */
package surely.expression.evaluation;

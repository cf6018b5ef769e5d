/**
 * What the parts of an expression come to: its tree, its operators, what it reads, and the work
 * that it may do. Nothing that parses a text enters here, and nothing that knows forms.
 */
package surely.expression.evaluation;

/**
 * The functions that an expression may call, each of values and of the time. Nothing enters here
 * that looks up a name or knows the tree of an expression.
 */
package surely.expression.function;

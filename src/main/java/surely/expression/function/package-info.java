/**
 * The functions that an expression may call. They depend only on their arguments and the time. Does
 * not belong here: anything that looks up a name or knows the tree of an expression.
 */
package surely.expression.function;

/**
 * JavaScript's values in Java: conversions, numbers, dates, equality, and how names are found in
 * JSON. Does not belong here: anything that knows expressions, their functions or their operators.
 */
package surely.expression.value;

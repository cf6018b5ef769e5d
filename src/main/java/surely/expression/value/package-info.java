/**
 * JavaScript's values in Java: conversions, numbers, dates, equality, and how names are found in
 * JSON. Nothing enters here that knows expressions, their functions or their operators.
 */
package surely.expression.value;

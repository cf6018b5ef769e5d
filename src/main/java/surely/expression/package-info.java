/**
 * The language of {@code visibleIf}, {@code requiredIf}, validators and calculated values, as
 * survey-core 2.5 understands it. Does not belong here: anything that knows questions or surveys.
 *
 * <p>Pure: no container, no clock but the one that a {@link surely.expression.evaluation.Scope}
 * brings, no mutable static state.
 *
 * <p>The decision behind it: a condition must have the same result on the server as in the
 * respondent's browser, or an honest answer would be refused. So the grammar (precedence, aliases,
 * optional closing brackets), the loose comparisons and the arithmetic with missing values are
 * survey-core's, tested with cases that the real one generated (src/test/conformance). Inside, the
 * values are JavaScript's: Java's {@code null} is undefined, {@code JsonValue.NULL} is null, then
 * {@code Boolean}, {@code Double}, {@code String}, {@code List}, {@code Map} and {@code JsDate}. If
 * survey-core would silently return null - for a text that it can't parse, or an unknown function -
 * the expression is refused when it is read, with the position of the error.
 *
 * <p>This package parses expressions, and is what other packages use. Does not belong here:
 * calculations. They are in {@link surely.expression.evaluation}, {@link
 * surely.expression.function} and {@link surely.expression.value}, which do not use this package.
 */
package surely.expression;

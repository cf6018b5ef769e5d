/**
 * The language of {@code visibleIf}, {@code requiredIf}, validators and calculated values, as
 * survey-core 2.5 understands it. Nothing enters here that knows questions or surveys.
 *
 * <p>Pure: no container, no clock but the one that a {@link surely.expression.evaluation.Scope}
 * brings, nothing static that changes.
 *
 * <p>The decision behind it: a condition must come out on the server as it did in the respondent's
 * browser, or an honest answer would be refused. So the grammar (precedence, aliases, optional
 * closing brackets), the loose comparisons and the arithmetic with missing values are
 * survey-core's, replayed from cases that the real one generated (src/test/conformance), and the
 * values inside are JavaScript's: Java's {@code null} is undefined, {@code JsonValue.NULL} is null,
 * then {@code Boolean}, {@code Double}, {@code String}, {@code List}, {@code Map} and {@code
 * JsDate}. What survey-core answers with a silent null - a text that it can't parse, an unknown
 * function - is refused when the expression is read, by position.
 *
 * <p>This room reads the text of an expression and is what others use. Nothing enters here that
 * calculates: that is in {@link surely.expression.evaluation}, {@link surely.expression.function}
 * and {@link surely.expression.value}, which do not know this room.
 */
package surely.expression;

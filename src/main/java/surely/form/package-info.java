/**
 * What a survey definition means, and which answers fit it.
 *
 * <p>Other packages use this package; the packages below it do the work. Does not belong here: code
 * that reads a single property or checks a single answer.
 *
 * <p>A definition is SurveyJS form JSON, the dialect that survey-core 2.x reads. All these packages
 * are pure Java: no container, no database, no mutable static state. Everything is immutable except
 * {@link surely.form.tally.FormTally} and what belongs to one reading of a definition ({@code
 * ReadContext}) or one validation ({@code Validation}).
 *
 * <p>The decision behind it: <em>the server refuses by name what it does not understand, and never
 * ignores it</em>. A property has a meaning here; or it is known to change which answers fit, and
 * is refused with its JSON pointer; or it is taken to be cosmetic, and kept untouched. The server
 * accepts all that a SurveyJS client sends, but is stricter than survey-core where that lets
 * nonsense through. FormConformanceTest compares it with survey-core in thousands of cases that the
 * real survey-core generated; {@code FormDifference}, among the tests, lists the differences.
 *
 * <p>Some things are decided in the browser, and the server can only reconstruct them from the
 * answers:
 *
 * <ul>
 *   <li>A client clears the answers of hidden questions before it sends them
 *       (clearInvisibleValues). An answer to a question that is certainly hidden is refused ({@code
 *       hidden-question}) and not dropped: a response is stored as it was sent, so that a repeated
 *       request has the same content. With clearInvisibleValues "none" such an answer is accepted;
 *       it only has to be of the right shape, because the browser has not validated it.
 *   <li>A condition that reads a hidden question, whose answer has been cleared, may or may not
 *       have held ({@code Certainty}): the server accepts both. The same goes for conditions that
 *       read the date if the respondent's clock may show another one.
 *   <li>A computed value (expression, calculated values) must equal the value computed here, or, if
 *       it depends on the clock, one of the possible values.
 *   <li>Whatever only writes answers (defaults, setValueExpression, resetValueIf, triggers that
 *       write ...) changes what a client sends, but not which answers fit; it only has to be
 *       readable. The server does not know when a trigger wrote what, so it checks nothing that
 *       depends on that.
 * </ul>
 *
 * <p>Questions may share one answer, by their valueName or their name. Such an answer fits if one
 * of the questions can have it ({@code SharedAnswerErrors}), shown or not, because survey-core
 * leaves in it what was picked before. Results and exports divide it among them ({@code
 * AnswerParts}).
 *
 * <p>No definition makes a browser or this server fetch from another site, or run code: see {@code
 * Links} and {@code Html}.
 *
 * <p>A question type is one implementation of {@code QuestionType}, entered in the table of its
 * package, such as {@code ChoiceTypes}; the shapes shared by several types (choices, limits,
 * columns) are classes beside them. A {@code QuestionSet} has the questions whose answers are in
 * one JSON object: the response, a panel of a dynamic panel, a row of a matrix. An {@code
 * AnswerScope} is one such object, with the values that expressions in it can read.
 */
package surely.form;

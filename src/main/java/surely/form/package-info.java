/**
 * What a survey definition means, and which answers fit it.
 *
 * <p>This room is what others use; its work is done in the rooms below it. Nothing enters here that
 * reads one property or judges one answer.
 *
 * <p>A definition is SurveyJS form JSON, the dialect that survey-core 2.x reads. All rooms are
 * pure: no container, no database, nothing static that changes; everything in it is immutable but
 * {@link surely.form.tally.FormTally}, and what belongs to one reading ({@code DefinitionObject})
 * or one check ({@code Validation}).
 *
 * <p>The decision behind it: <em>what the server does not understand it refuses by name, never
 * ignores</em>. A property either has a meaning here, or is known to be one that changes which
 * answers fit and is refused with its JSON pointer, or is taken for cosmetic and kept untouched. An
 * answer is judged as survey-core in a browser would produce it: stricter where survey-core lets
 * nonsense through, never stricter than what a SurveyJS client sends. Thousands of cases that the
 * real survey-core made hold it to that (FormConformanceTest), and {@code FormDifference} there is
 * the list of what is otherwise.
 *
 * <p>What a browser decides and the server can only decide again from the answers it gets:
 *
 * <ul>
 *   <li>A client clears the answers of hidden questions before it sends them
 *       (clearInvisibleValues); an answer to a question that is hidden for certain is refused
 *       ({@code hidden-question}) rather than dropped: what is stored is what was sent, so that a
 *       response that is sent again is the same one. With "none" it is kept, and has to be an
 *       answer to the question at all, as nobody has checked more.
 *   <li>A condition that reads a question which is hidden, and so cleared, may have held or not
 *       ({@code Certainty}): then either way is accepted. So it is with conditions on today where
 *       the respondent's clock may show another date.
 *   <li>A computed value (expression, calculated values) has to be what comes out here; one that
 *       depends on the clock, what may come out.
 *   <li>What only writes answers (defaults, setValueExpression, resetValueIf, triggers that write
 *       ...) changes what a client sends, and not what fits: it need only be readable. Nobody tells
 *       the server when a trigger wrote what, so that it says nothing of what depends on that.
 * </ul>
 *
 * <p>Questions may share one answer, by their valueName or their name. It fits if one of them can
 * have it ({@code SharedAnswerErrors}), shown or not, as survey-core leaves in it what was picked
 * before; and results and exports part it among them ({@code AnswerParts}).
 *
 * <p>No definition makes a browser or this server fetch from another site, or run something: see
 * {@code Links} and {@code Html}.
 *
 * <p>A question type is one implementation of {@code QuestionType}, entered in the table of its
 * room, such as {@code ChoiceTypes}; the shapes shared by several types (choices, limits, columns)
 * are classes beside them. {@code QuestionSet} are questions whose answers stand in one JSON
 * object: the response, a panel of a dynamic panel, a row of a matrix; {@code AnswerScope} is one
 * such object with what the expressions in it see.
 */
package surely.form;

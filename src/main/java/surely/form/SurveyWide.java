package surely.form;

/**
 * What a survey says about all its questions.
 *
 * @param maxTextLength of questions that have no limit of their own, in UTF-16 units as browsers count; 0 for no limit
 */
record SurveyWide(int maxTextLength) {
}

/**
 * Surveys: created once for points, changed while they are drafts, opened, closed.
 *
 * <p>Whoever changes a survey locks its row; whoever responds locks it shared, so that no response
 * slips in behind a closing. Opening sets up what is counted and sets the rewards' points aside,
 * closing gives back what is left; both are in {@link surely.survey.SurveyLifecycle}, whoever asks
 * for them.
 */
package surely.survey;

/**
 * Surveys: created once for points, changed while they are drafts, opened, closed. Nothing enters
 * here that stores a response.
 *
 * <p>A change locks the survey's row, and a response locks it shared, so that no response comes
 * after the closing. Opening sets up the quotas and sets the points for rewards aside, closing
 * returns the rest. {@link surely.survey.SurveyLifecycle} does both.
 */
package surely.survey;

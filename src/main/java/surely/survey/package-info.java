/**
 * Surveys: created once for points, changed while they are drafts, opened, paused, closed. Does not
 * belong here: storing responses.
 *
 * <p>A change locks the survey's row, and a response locks it shared, so that no response is stored
 * after the closing, or while it is paused. Opening sets up the quotas and sets the points for
 * rewards aside; closing returns the points that are left. {@link surely.survey.SurveyLifecycle}
 * does both.
 */
package surely.survey;

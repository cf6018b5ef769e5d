/**
 * Surveys: created once for points, changed while they are drafts, opened, closed.
 *
 * <p>Whoever changes a survey locks its row; whoever responds locks it shared, so that no response slips in behind a
 * closing.
 */
package surely.survey;

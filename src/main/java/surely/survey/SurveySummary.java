package surely.survey;

import java.time.Instant;
import surely.http.Cursor;
import surely.survey.access.SurveyRole;
import surely.survey.policy.SurveyState;
import surely.survey.settings.SettingsColumns;
import surely.survey.settings.SurveySettings;

/**
 * A survey in a member's list, without its definition.
 *
 * @param role what the member may do with it
 */
public record SurveySummary(
    String id,
    SurveyState state,
    boolean paused,
    String title,
    SurveySettings settings,
    long responses,
    Instant createdAt,
    SurveyRole role) {

  /** Called by the query Survey.page, which does not count responses. */
  public SurveySummary(
      String id,
      SurveyState state,
      boolean paused,
      String title,
      SettingsColumns settings,
      Instant createdAt) {
    this(id, state, paused, title, settings, createdAt, SurveyRole.OWNER);
  }

  /** Called by the query Survey.shared-page. */
  public SurveySummary(
      String id,
      SurveyState state,
      boolean paused,
      String title,
      SettingsColumns settings,
      Instant createdAt,
      SurveyRole role) {
    this(id, state, paused, title, settings.settings(), 0, createdAt, role);
  }

  SurveySummary with(long counted) {
    return new SurveySummary(id, state, paused, title, settings, counted, createdAt, role);
  }

  Cursor cursor() {
    return new Cursor(createdAt, id);
  }
}

package surely.survey;

import java.time.Instant;
import surely.http.Cursor;
import surely.survey.policy.SurveyState;
import surely.survey.settings.SettingsColumns;
import surely.survey.settings.SurveySettings;

/** A survey in its owner's list, without its definition. */
public record SurveySummary(
    String id,
    SurveyState state,
    boolean paused,
    String title,
    SurveySettings settings,
    long responses,
    Instant createdAt) {

  /** Called by the query Survey.page, which does not count responses. */
  public SurveySummary(
      String id,
      SurveyState state,
      boolean paused,
      String title,
      SettingsColumns settings,
      Instant createdAt) {
    this(id, state, paused, title, settings.settings(), 0, createdAt);
  }

  SurveySummary with(long counted) {
    return new SurveySummary(id, state, paused, title, settings, counted, createdAt);
  }

  Cursor cursor() {
    return new Cursor(createdAt, id);
  }
}

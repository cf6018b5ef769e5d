package surely.survey;

import java.time.Instant;
import surely.http.Cursor;

/** A survey in its owner's list: all but the definition. */
public record SurveySummary(
    String id, SurveyState state, String title, Settings settings, long responses, Instant createdAt) {

  /**
   * @param row of the query Survey.page
   */
  static SurveySummary of(Object[] row, long responses) {
    return new SurveySummary(
        (String) row[0],
        (SurveyState) row[1],
        (String) row[2],
        ((SettingsColumns) row[3]).settings(),
        responses,
        (Instant) row[4]);
  }

  Cursor cursor() {
    return new Cursor(createdAt, id);
  }
}

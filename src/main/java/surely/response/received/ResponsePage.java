package surely.response.received;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import surely.http.Cursor;

/**
 * A page of the responses to a survey.
 *
 * @param next cursor of the next page; null on the last
 */
public record ResponsePage(List<Item> items, String next) {

  /**
   * @param respondent the id of the member or invitation; null if anyone may respond or the survey
   *     is anonymous
   */
  public record Item(String id, String respondent, Instant submittedAt, JsonObject answers) {
    Cursor cursor() {
      return new Cursor(submittedAt, id);
    }
  }
}

package surely.response;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * @param next cursor of the next page; null on the last
 */
public record ResponsePage(List<Item> items, String next) {

  /**
   * @param respondent the member's id; null where anyone responds
   */
  public record Item(String id, String respondent, Instant submittedAt, JsonObject answers) {}
}

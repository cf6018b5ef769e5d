package surely.points;

import java.time.Instant;
import java.util.List;

/**
 * A member's balance and a page of the moves that made it, newest first.
 *
 * @param surveyCost what a new survey costs
 * @param next cursor of the next page; null on the last
 */
public record PointsPage(long balance, long surveyCost, List<Entry> entries, String next) {

  /**
   * @param amount to the member; from the member if negative
   * @param reference what it was for: the id of the card, the survey ...
   */
  public record Entry(long amount, String reason, String reference, Instant at) {}

  static PointsPage of(long balance, long surveyCost, List<LedgerEntry> oneMore, int limit) {
    List<LedgerEntry> shown = oneMore.subList(0, Math.min(limit, oneMore.size()));
    String next = oneMore.size() > limit ? Long.toString(shown.get(limit - 1).id()) : null;
    return new PointsPage(
        balance, surveyCost, shown.stream().map(LedgerEntry::view).toList(), next);
  }
}

package surely.tracker;

import java.util.List;

/**
 * A page of a member's trackers, by type.
 *
 * @param next cursor of the next page; null on the last
 */
public record TrackerList(List<TrackerView> items, String next) {
  /** What cursors begin with, and no type has: so that nobody takes one for the other. */
  static final String AFTER = "~";

  /**
   * @param last of the page, with others after it; null: it is the last page
   */
  static TrackerList of(List<TrackerView> items, TrackerView last) {
    return new TrackerList(items, last == null ? null : AFTER + last.type());
  }
}

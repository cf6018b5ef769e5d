package surely.tracker;

import java.util.List;

/**
 * A page of a member's trackers, by type.
 *
 * @param next cursor of the next page; null on the last
 */
public record TrackerList(List<TrackerView> items, String next) {
  /** The prefix of cursors. No type begins with it, so that a type is not taken for a cursor. */
  static final String AFTER = "~";

  /**
   * @param last the last tracker of this page; null if there is no next page
   */
  static TrackerList of(List<TrackerView> items, TrackerView last) {
    return new TrackerList(items, last == null ? null : AFTER + last.type());
  }
}

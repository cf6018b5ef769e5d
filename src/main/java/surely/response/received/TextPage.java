package surely.response.received;

import java.time.Instant;
import java.util.List;
import surely.http.Cursor;

/**
 * A page of the texts that answer a question. It may have fewer items than asked for, even none,
 * although there are more.
 *
 * @param next cursor of the next page; null on the last
 */
public record TextPage(List<Item> items, String next) {

  /**
   * @param response the id of the response that the text belongs to
   */
  public record Item(String response, Instant submittedAt, String text) {}

  /** An item without its text. */
  record Found(Cursor at, long length) {}
}

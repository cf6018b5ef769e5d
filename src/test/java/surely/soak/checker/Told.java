package surely.soak.checker;

import surely.soak.history.Event;
import surely.soak.history.Kind;

/** All that a client was told about one write. */
final class Told {
  private final String payload;
  private String result;
  private boolean isNew;
  private boolean refused;
  private boolean unknown;

  /**
   * @param first what it was told first; the payload of the first request is the one that counts
   */
  Told(Event first) {
    payload = first.payload();
  }

  String payload() {
    return payload;
  }

  boolean isAcknowledged() {
    return result != null;
  }

  boolean isRefused() {
    return refused && !isAcknowledged();
  }

  /** Whether a request of it may still have been under way after the outcome was known. */
  boolean wasUnknown() {
    return unknown;
  }

  /** What it was told to have: for most kinds, an id and a hash of the body. */
  String result() {
    return result;
  }

  /**
   * @return what is wrong with this answer, or null
   */
  String add(Event event) {
    return switch (event.answer()) {
      case UNKNOWN -> unknown();
      case REFUSED -> refused(event);
      case NEW, REPEATED -> acknowledged(event);
    };
  }

  private String unknown() {
    unknown = true;
    return null;
  }

  private String refused(Event event) {
    if (isOther(event)) return null; // as it has to be
    if (isAcknowledged()) return "refused though it has happened";
    refused = true;
    return event.kind().mayBeRefused(event.result()) ? null : "refused without a reason";
  }

  private String acknowledged(Event event) {
    // First-or-create answers what there is, whatever was asked for.
    if (isOther(event) && event.kind() != Kind.TRACK) return "acknowledged with another payload";
    if (event.answer() == Event.Answer.NEW && isNew) return "acknowledged twice as new";
    isNew |= event.answer() == Event.Answer.NEW;
    if (result == null) result = event.result();
    return result.equals(event.result()) ? null : "two answers that differ: first " + result;
  }

  private boolean isOther(Event event) {
    return !payload.equals(event.payload());
  }
}

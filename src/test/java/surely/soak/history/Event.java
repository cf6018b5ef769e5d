package surely.soak.history;

/**
 * What a client was told about one request.
 *
 * @param fault during which the write began
 * @param subject with the kind and the id, it identifies the write
 * @param payload what was to be stored
 * @param result what a repeat has to get, too; of a refusal, the type of the problem; otherwise why
 *     it is unknown
 */
public record Event(
    String fault,
    Kind kind,
    String subject,
    String id,
    String payload,
    Answer answer,
    String result) {

  /** What a client may conclude from an answer. */
  public enum Answer {
    /** It happened just now. */
    NEW,
    /** It has happened. */
    REPEATED,
    /** It did not happen. */
    REFUSED,
    /** It may or may not have happened. */
    UNKNOWN;

    public boolean isKnown() {
      return this != UNKNOWN;
    }

    public boolean hasHappened() {
      return this == NEW || this == REPEATED;
    }
  }

  private static final String SEPARATOR = "\t";

  String line() {
    return String.join(
        SEPARATOR,
        fault,
        kind.name(),
        subject,
        id,
        payload,
        answer.name(),
        result.replaceAll("\\s", " "));
  }

  static Event of(String line) {
    String[] parts = line.split(SEPARATOR, -1);
    return new Event(
        parts[0],
        Kind.valueOf(parts[1]),
        parts[2],
        parts[3],
        parts[4],
        Answer.valueOf(parts[5]),
        parts[6]);
  }
}

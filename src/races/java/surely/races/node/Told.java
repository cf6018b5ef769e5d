package surely.races.node;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import surely.races.Answer;
import surely.races.Failure;

/** What a node tells the run. */
public sealed interface Told extends Serializable {

  /** It can go on. */
  record Ready() implements Told {}

  /** All requests of a round have been answered. */
  record Finished(List<Outcome> outcomes, Map<Failure, Long> failures) implements Told {}

  /** The flood is over; so many were answered before its time was up. */
  record Flooded(long inTime, long failed, long[] nanos) implements Told {}

  /** One request's answer, and how long it took. */
  record Outcome(Answer answer, long nanos) implements Serializable {}

  /** It can't go on. */
  record Broken(String why) implements Told {}
}

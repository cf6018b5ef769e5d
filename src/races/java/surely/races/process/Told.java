package surely.races.process;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import surely.races.write.Failure;
import surely.races.write.WriteResult;

/** What a node tells the run. */
public sealed interface Told extends Serializable {

  /** The task is prepared, or the request has got to its moment. */
  record Ready() implements Told {}

  /** All requests of a round have been answered. */
  record Finished(List<Outcome> outcomes, Map<Failure, Long> failures) implements Told {}

  /** The flood is over. {@code inTime} requests were answered before its time was up. */
  record Flooded(long inTime, long failed, long[] nanos) implements Told {}

  /** The result of one request, and how long it took. */
  record Outcome(WriteResult result, long nanos) implements Serializable {}

  /** The node can't go on. */
  record Broken(String why) implements Told {}
}

package surely.races.process;

import java.io.Serializable;
import surely.races.Strategies;
import surely.races.write.Isolation;
import surely.races.write.Situation;

/** What the run asks of a node. */
public sealed interface Task extends Serializable {

  /** The rounds to come are of this kind. Answered by {@link Told.Ready}. */
  record Prepare(Strategies strategy, Situation situation, Isolation isolation, int clients)
      implements Task {}

  /**
   * Another round is about to start: the clients take their places. Answered by {@link Told.Ready}.
   */
  record Line(String round, boolean withFirst) implements Task {}

  /**
   * The first client starts alone; it will roll back. Answered by {@link Told.Ready} when its row
   * is inserted.
   */
  record First() implements Task {}

  /** All clients start. Answered by {@link Told.Finished}. */
  record Go() implements Task {}

  /**
   * All clients write one row after the other for this long, and each row is written twice.
   * Answered by {@link Told.Flooded}.
   */
  record Flood(String prefix, long millis) implements Task {}

  /**
   * One request, which stops at one of the {@link surely.races.write.Moments}. Answered by {@link
   * Told.Ready} there, and by {@link Told.Finished} in the end.
   */
  record Hold(String round, boolean beforeInsert) implements Task {}
}

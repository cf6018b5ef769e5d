package surely.races.strategy;

import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/**
 * An optimistic lock: the owner's @Version counts up with each row, and the loser runs again. The
 * SQL is that of JPA.
 */
public final class VersionOfOwner implements Strategy {
  private static final int ATTEMPTS = 10;

  @Override
  public Answer write(Write write, Node node) throws Exception {
    return node.retrying(
        ATTEMPTS,
        () ->
            node.inTransaction(
                connection -> {
                  String version = write.readOwner(connection);
                  String there = write.find(connection);
                  if (there != null) return write.there(connection, there);
                  Answer created = write.create(connection);
                  write.increaseVersion(connection, version);
                  return created;
                }));
  }
}

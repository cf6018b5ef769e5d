package surely.races.strategy;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * An optimistic lock: the owner's @Version counts up with each row, and the loser runs again. The
 * SQL is that of JPA.
 */
public final class VersionOfOwner implements Strategy {
  private static final int ATTEMPTS = 10;

  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.retrying(
        ATTEMPTS,
        () ->
            node.inTransaction(
                connection -> {
                  String version = write.readOwner(connection);
                  String there = write.find(connection);
                  if (there != null) return write.there(connection, there);
                  WriteResult created = write.create(connection);
                  write.increaseVersion(connection, version);
                  return created;
                }));
  }
}

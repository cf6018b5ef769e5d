package surely.races.strategy.lock;

import org.redisson.api.RLock;
import surely.races.node.Node;
import surely.races.strategy.Strategy;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * Redisson's RLock, released before the commit, with the owner's @Version on top of it; the loser
 * runs again.
 */
public final class RedissonWithVersion implements Strategy {
  private static final int ATTEMPTS = 10;

  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.retrying(
        ATTEMPTS,
        () ->
            node.inTransaction(
                connection -> {
                  String version = write.readOwner(connection);
                  RLock lock = node.lock(write.key());
                  try {
                    String there = write.find(connection);
                    if (there != null) return write.there(connection, there);
                    WriteResult created = write.create(connection);
                    write.increaseVersion(connection, version);
                    return created;
                  } finally {
                    node.unlock(lock);
                  }
                }));
  }
}

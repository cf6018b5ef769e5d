package surely.races.strategy.lock;

import org.redisson.api.RLock;
import surely.races.node.Node;
import surely.races.strategy.Strategy;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * Redisson's RLock inside a transactional method: it is released in the method, so before the
 * commit.
 */
public final class RedissonBeforeCommit implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          write.readOwner(connection);
          RLock lock = node.lock(write.key());
          try {
            return write.findOrCreate(connection);
          } finally {
            node.unlock(lock);
          }
        });
  }
}

package surely.races.strategy;

import org.redisson.api.RLock;
import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/**
 * Redisson's RLock inside a transactional method: it is released in the method, so before the
 * commit.
 */
public final class RedissonBeforeCommit implements Strategy {
  @Override
  public Answer write(Write write, Node node) throws Exception {
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

package surely.races.strategy.lock;

import org.redisson.api.RLock;
import surely.races.node.Node;
import surely.races.strategy.Strategy;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * Redisson's RLock around the whole transaction: taken before it begins, released after its end.
 */
public final class RedissonAround implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    RLock lock = node.lock(write.key());
    try {
      return node.inTransaction(
          connection -> {
            write.readOwner(connection);
            return write.findOrCreate(connection);
          });
    } finally {
      node.unlock(lock);
    }
  }
}

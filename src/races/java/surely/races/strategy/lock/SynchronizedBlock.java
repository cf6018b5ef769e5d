package surely.races.strategy.lock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import surely.races.node.Node;
import surely.races.strategy.Strategy;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/** A lock of the JVM for each key, held until after the commit. */
public final class SynchronizedBlock implements Strategy {
  private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();

  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    synchronized (LOCKS.computeIfAbsent(write.key(), key -> new Object())) {
      return node.inTransaction(write::findOrCreate);
    }
  }
}

package surely.races.strategy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/** A lock of the JVM for each key, held until after the commit. */
public final class SynchronizedBlock implements Strategy {
  private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();

  @Override
  public Answer write(Write write, Node node) throws Exception {
    synchronized (LOCKS.computeIfAbsent(write.key(), key -> new Object())) {
      return node.inTransaction(write::findOrCreate);
    }
  }
}

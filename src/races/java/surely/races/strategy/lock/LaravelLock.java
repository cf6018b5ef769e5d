package surely.races.strategy.lock;

import java.util.List;
import java.util.UUID;
import org.redisson.api.RScript;
import org.redisson.client.codec.StringCodec;
import surely.races.node.Node;
import surely.races.strategy.Strategy;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * Laravel's Cache::lock(key, 10)->block(...): SET NX PX with a token; only its owner deletes it.
 */
public final class LaravelLock implements Strategy {
  private static final String RELEASE =
      "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) "
          + "else return 0 end";

  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    String token = UUID.randomUUID().toString();
    node.poll(
        write.key(),
        () ->
            node.lockRedis()
                .getBucket(write.key(), StringCodec.INSTANCE)
                .setIfAbsent(token, node.lease()));
    try {
      return node.inTransaction(write::findOrCreate);
    } finally {
      node.lockRedis()
          .getScript(StringCodec.INSTANCE)
          .eval(
              RScript.Mode.READ_WRITE,
              RELEASE,
              RScript.ReturnType.LONG,
              List.of(write.key()),
              token);
    }
  }
}

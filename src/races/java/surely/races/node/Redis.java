package surely.races.node;

import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** The two Redis clients of a node. Each is made at its first use. */
final class Redis implements AutoCloseable {
  private final Address address;
  private RedissonClient data;
  private RedissonClient locks;

  Redis(Address address) {
    this.address = address;
  }

  synchronized RedissonClient data() {
    if (data == null) data = client(0);
    return data;
  }

  synchronized RedissonClient locks() {
    if (locks == null) locks = client(1);
    return locks;
  }

  private RedissonClient client(int database) {
    Config config = new Config();
    config.setLockWatchdogTimeout(address.lease().toMillis());
    config.setNettyThreads(4).setThreads(4);
    config
        .useSingleServer()
        .setAddress("redis://127.0.0.1:" + address.redisPort())
        .setDatabase(database)
        .setConnectionMinimumIdleSize(2)
        .setConnectionPoolSize(64)
        .setSubscriptionConnectionMinimumIdleSize(1);
    return Redisson.create(config);
  }

  @Override
  public synchronized void close() {
    if (data != null) data.shutdown();
    if (locks != null) locks.shutdown();
  }
}

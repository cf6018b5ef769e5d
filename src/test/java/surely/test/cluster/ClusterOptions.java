package surely.test.cluster;

import java.util.HashMap;
import java.util.Map;

/**
 * What a cluster has for faults that can't be made from outside.
 *
 * @param links whether each server reaches the database through a link that can be cut
 * @param disk MiB of the disk of the first node of the database; 0 for the machine's disk
 * @param clock whether the second server has a {@link Clock} of its own
 * @param configuration further environment variables of the servers
 */
public record ClusterOptions(
    boolean links, int disk, boolean clock, Map<String, String> configuration) {
  static final ClusterOptions NONE = new ClusterOptions(false, 0, false, Map.of());

  /** The environment of one server. */
  Map<String, String> environment(boolean second) {
    Map<String, String> all = new HashMap<>(configuration);
    all.put("SURELY_TRUSTED_PROXIES", "127.0.0.1");
    if (second && clock) all.putAll(Clock.environment());
    return all;
  }
}

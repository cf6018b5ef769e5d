package surely.soak.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import surely.test.api.Api;

/** What the clients of a fleet share: the server, and surveys and cards where they meet. */
final class Shared {
  private static final int RECENT = 16;
  private final URI server;
  private final Path journals;
  private final Duration pause;
  private final Map<String, List<String>> recent = new ConcurrentHashMap<>();
  private final String administrator;
  private volatile Figures figures = new Figures("none yet");
  private volatile boolean stopped;

  Shared(URI server, Path journals, Duration pause) {
    this.pause = pause;
    this.server = server;
    this.journals = journals;
    administrator = new Api(server.toString()).administrator();
  }

  URI server() {
    return server;
  }

  Path journals() {
    return journals;
  }

  Duration pause() {
    return pause;
  }

  String administrator() {
    return administrator;
  }

  Figures during(String fault) {
    figures = new Figures(fault);
    return figures;
  }

  Figures figures() {
    return figures;
  }

  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Shows others a survey or card of this sort. */
  void publish(String sort, String id) {
    List<String> all = recent.computeIfAbsent(sort, none -> new ArrayList<>());
    synchronized (all) {
      all.add(id);
      if (all.size() > RECENT) all.remove(0);
    }
  }

  /** A survey or card of this sort that somebody has published lately. */
  String any(String sort, Random random) {
    List<String> all = recent.get(sort);
    synchronized (all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}

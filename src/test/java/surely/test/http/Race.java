package surely.test.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends HTTP requests so that a server, or several in turn, get all of them at the same instant:
 *
 * <ol>
 *   <li>one connection a request, kept for the next round;
 *   <li>every request is written but its last byte (of the body, else of the header);
 *   <li>one thread writes all last bytes, one after the other, with nothing in between;
 *   <li>every response is read to its end, or is unknown ({@link HttpReply#isUnknown}).
 * </ol>
 *
 * <p>A race has one round at a time. Nothing is ever sent twice.
 */
public final class Race implements AutoCloseable {

  private static final ExecutorService READERS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "race-reader");
            thread.setDaemon(true);
            return thread;
          });

  private final List<URI> bases;
  private final Duration limit;
  private final boolean keepAlive;
  private final List<RaceClient> lanes = new ArrayList<>();

  private Race(List<URI> bases, Duration limit, boolean keepAlive) {
    this.bases = bases;
    this.limit = limit;
    this.keepAlive = keepAlive;
  }

  /**
   * @param bases the servers, which take turns: http, with host and maybe port; the path is ignored
   */
  public static Race against(URI... bases) {
    for (URI base : bases) {
      if (!"http".equals(base.getScheme())) {
        throw new IllegalArgumentException("only http: " + base);
      }
    }
    return new Race(List.of(bases), Duration.ofSeconds(30), true);
  }

  /** The same race with another time limit for each round than 30 s. */
  public Race within(Duration roundLimit) {
    return new Race(bases, roundLimit, keepAlive);
  }

  /** The same race with new connections in each round. */
  public Race withNewConnections() {
    return new Race(bases, limit, false);
  }

  /** Sends one request, on the first connection. */
  public HttpReply send(Request request) {
    return send(List.of(request)).get(0);
  }

  /** Sends all requests at the same instant. The results are in the order of the requests. */
  public List<HttpReply> send(List<Request> requests) {
    return send(requests, () -> {});
  }

  /**
   * @param beforeRelease runs when everything except the last bytes has been written
   */
  synchronized List<HttpReply> send(List<Request> requests, Runnable beforeRelease) {
    long deadline = System.nanoTime() + limit.toNanos();
    List<CompletableFuture<HttpReply>> replies = new ArrayList<>();
    List<ByteBuffer> unsent = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Request request = requests.get(i);
      unsent.add(ByteBuffer.wrap(request.bytes(base(i).getAuthority())));
      replies.add(listen(i, request, deadline));
    }
    for (int i = 0; i < unsent.size(); i++) {
      int length = unsent.get(i).capacity();
      write(i, unsent.get(i).limit(length - 1), false);
      unsent.get(i).limit(length);
    }
    beforeRelease.run();
    for (int i = 0; i < unsent.size(); i++) {
      write(i, unsent.get(i), true);
    }
    return replies.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<HttpReply> listen(int number, Request request, long deadline) {
    try {
      RaceClient client = lane(number);
      client.startOver(deadline);
      return CompletableFuture.supplyAsync(() -> client.read(request, keepAlive), READERS);
    } catch (IOException e) {
      return CompletableFuture.completedFuture(HttpReply.unknown("not connected: " + e));
    }
  }

  private URI base(int number) {
    return bases.get(number % bases.size());
  }

  private RaceClient lane(int number) throws IOException {
    if (number == lanes.size()) {
      lanes.add(null);
    }
    RaceClient client = lanes.get(number);
    if (client == null || !client.isUsable()) {
      if (client != null) {
        client.close();
      }
      lanes.set(number, null);
      URI base = base(number);
      client =
          new RaceClient(
              new InetSocketAddress(base.getHost(), base.getPort() < 0 ? 80 : base.getPort()),
              limit);
      lanes.set(number, client);
    }
    return client;
  }

  private void write(int number, ByteBuffer bytes, boolean last) {
    if (lanes.get(number) != null) {
      lanes.get(number).write(bytes, last);
    }
  }

  /** Closes all connections. */
  @Override
  public synchronized void close() {
    lanes.forEach(
        client -> {
          if (client != null) {
            client.close();
          }
        });
    lanes.clear();
  }
}

package surely.soak.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import surely.soak.client.Figures;
import surely.test.Until;
import surely.test.cluster.Cluster;

/** A thousand clients send a byte a second: half of them of their headers, half of their bodies. */
final class SlowClients implements Fault {
  private static final int CLIENTS = 1000;
  private static final int LENGTH = 10_000;

  /** Another address than the fleet's, whose limits count by address. */
  private static final String ADDRESS = "127.0.0.2";

  private final List<SocketChannel> open = new ArrayList<>();
  private Thread sender;
  private volatile boolean healed;
  private final AtomicInteger seconds = new AtomicInteger();

  @Override
  public String name() {
    return CLIENTS + " clients that send a byte a second";
  }

  @Override
  public void strike(Cluster cluster) throws IOException {
    URI server = URI.create(cluster.url());
    for (int client = 0; client < CLIENTS; client++) open.add(connect(server, client % 2 == 0));
    sender = new Thread(this::send, "slow-clients");
    sender.start();
    Until.holds(() -> seconds.get() >= 2);
  }

  private static SocketChannel connect(URI server, boolean whole) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.bind(new InetSocketAddress(ADDRESS, 0));
    channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    String head =
        "PUT /api/surveys/none/responses/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: localhost\r\n";
    String rest = "Content-Type: application/json\r\nContent-Length: " + LENGTH + "\r\n\r\n";
    write(channel, whole ? head + rest : head + "X-Slow: ");
    channel.configureBlocking(false);
    return channel;
  }

  private void send() {
    while (!healed) {
      for (SocketChannel channel : open) write(channel, " ");
      seconds.incrementAndGet();
      try {
        Thread.sleep(Duration.ofSeconds(1).toMillis());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void write(SocketChannel channel, String text) {
    try {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException refused) {
      // the server has closed the connection, as it may
    }
  }

  @Override
  public void heal(Cluster cluster) throws Exception {
    healed = true;
    sender.join();
    for (SocketChannel channel : open) channel.close();
  }

  /** All of them have sent for some seconds. The others are not to notice it. */
  @Override
  public boolean struck(Figures figures) {
    return open.size() == CLIENTS && seconds.get() > 2;
  }
}

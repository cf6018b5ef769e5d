package surely.bench.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A load during which something else is done ten times a second.
 *
 * @param watch what is done; if it fails, the load fails
 */
public record Watched(Load load, Runnable watch) implements Load {

  @Override
  public String name() {
    return load.name() + ", watched";
  }

  @Override
  public Clients open(int connections) throws Exception {
    return new WatchedClients(load.open(connections));
  }

  private final class WatchedClients implements Clients {
    private final Clients clients;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> watching =
        thread.scheduleAtFixedRate(watch, 0, 100, TimeUnit.MILLISECONDS);

    WatchedClients(Clients clients) {
      this.clients = clients;
    }

    @Override
    public Sent send(Duration time) throws Exception {
      Sent sent = clients.send(time);
      if (watching.isDone()) watching.get(); // throws the failure
      return sent;
    }

    @Override
    public void close() throws Exception {
      thread.shutdown();
      clients.close();
    }
  }
}

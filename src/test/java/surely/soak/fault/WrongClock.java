package surely.soak.fault;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import surely.soak.client.Figures;
import surely.test.Until;
import surely.test.cluster.Clock;
import surely.test.cluster.Cluster;

/** The clock of a server goes an hour ahead, and back. */
final class WrongClock implements Fault {
  private static final int SERVER = 2;
  private static final int AHEAD = 3600;
  private static final long MOST = Duration.ofMinutes(1).toMillis();

  @Override
  public String name() {
    return "clock of server " + SERVER + " an hour ahead";
  }

  @Override
  public String missing(Cluster cluster) {
    return Clock.isInstalled() ? null : "libfaketime (Debian: apt-get install libfaketime)";
  }

  @Override
  public void strike(Cluster cluster) throws IOException {
    set(cluster, AHEAD);
  }

  @Override
  public void heal(Cluster cluster) throws IOException {
    set(cluster, 0);
  }

  /** Returns when the server answers with that time. */
  private static void set(Cluster cluster, int seconds) throws IOException {
    Clock.set(seconds);
    Until.holds(() -> Math.abs(ahead(cluster.server(SERVER).address()) - 1000L * seconds) < MOST);
  }

  private static long ahead(String server) {
    try {
      HttpURLConnection request =
          (HttpURLConnection) URI.create(server + "/api/health/live").toURL().openConnection();
      return request.getHeaderFieldDate("Date", 0) - System.currentTimeMillis();
    } catch (IOException e) {
      return Long.MAX_VALUE / 2;
    }
  }

  /** {@link #strike} has waited for it. */
  @Override
  public boolean struck(Figures figures) {
    return true;
  }
}

package surely.http;

import io.micrometer.core.instrument.Metrics;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * Limits the requests that this server works on at the same time. Any others are refused at once:
 * so requests wait neither for ever nor in a queue that grows, and there is a thread left to refuse
 * them and to tell the server's health.
 */
@ApplicationScoped
public class RequestLimit {
  @Inject private Settings settings;
  private Semaphore places;

  @PostConstruct
  void initialize() {
    int most = settings.get(Setting.REQUESTS).intValue();
    places = new Semaphore(most);
    Metrics.gauge("surely.requests.running", places, free -> most - free.availablePermits());
  }

  /**
   * Takes a place, without waiting for it.
   *
   * @return whether there was one; if so, {@link #leave} gives it back
   */
  public boolean enter() {
    return places.tryAcquire();
  }

  public void leave() {
    places.release();
  }
}

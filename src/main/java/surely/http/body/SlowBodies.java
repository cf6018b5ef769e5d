package surely.http.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.security.ClientAddress;

/**
 * Reads bodies that did not arrive together with their headers. Each holds a thread while it
 * arrives, so their number is limited per address and in total, and each has a deadline. The other
 * threads are left for complete requests.
 */
@ApplicationScoped
public class SlowBodies {
  private static final int PART = 8192;
  private final Map<String, Long> byNetwork = new HashMap<>();
  private long all;
  @Inject private Settings settings;
  @Inject private ClientAddress address;

  /**
   * Waits for the body.
   *
   * @return the whole body; or its beginning, longer than {@link LimitedBody#MAX_BYTES}, if it is
   *     too large
   * @throws TooManyBodies 503
   * @throws BodyTooSlow 408
   * @throws IOException it is incomplete
   */
  byte[] read(HttpServletRequest request, ServletInputStream in) throws IOException {
    String network = address.network(request);
    enter(network);
    try {
      return read(in);
    } finally {
      leave(network);
    }
  }

  private byte[] read(ServletInputStream in) throws IOException {
    long end = System.nanoTime() + settings.get(Setting.BODY_DEADLINE).toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[PART];
    for (int read = in.read(part);
        read >= 0 && body.size() <= LimitedBody.MAX_BYTES;
        read = in.read(part)) {
      body.write(part, 0, read);
      if (System.nanoTime() > end) throw new BodyTooSlow();
    }
    return body.toByteArray();
  }

  private synchronized void enter(String network) {
    long ofNetwork = byNetwork.getOrDefault(network, 0L);
    if (all >= settings.get(Setting.BODY_SENDERS)
        || ofNetwork >= settings.get(Setting.BODY_SENDERS_ADDRESS)) throw new TooManyBodies();
    byNetwork.put(network, ofNetwork + 1);
    all++;
  }

  private synchronized void leave(String network) {
    byNetwork.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
    all--;
  }
}

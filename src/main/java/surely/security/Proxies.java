package surely.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import surely.configuration.Network;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * Reads the headers of trusted proxies: {@code X-Forwarded-For}, to which each proxy appends its
 * client's address, and {@code X-Forwarded-Proto}, which the last one sets. A client can invent
 * these headers, so they are ignored from anybody else.
 */
@ApplicationScoped
public class Proxies {
  @Inject private Settings settings;

  /** The client's address: the last one that is not a trusted proxy's. */
  public String client(HttpServletRequest request) {
    return client(
        request.getRemoteAddr(),
        list(request, "X-Forwarded-For"),
        settings.get(Setting.TRUSTED_PROXIES));
  }

  static String client(String peer, List<String> forwarded, List<Network> trusted) {
    String client = peer;
    for (int i = forwarded.size() - 1; i >= 0 && isTrusted(client, trusted); i--) {
      Optional<InetAddress> before = address(forwarded.get(i));
      if (before.isEmpty()) return client; // not an address, so nothing before it can be trusted
      client = before.get().getHostAddress();
    }
    return client;
  }

  /** Whether the client uses TLS. */
  public boolean isSecure(HttpServletRequest request) {
    if (request.isSecure()
        || !isTrusted(request.getRemoteAddr(), settings.get(Setting.TRUSTED_PROXIES)))
      return request.isSecure();
    List<String> schemes = list(request, "X-Forwarded-Proto");
    return !schemes.isEmpty() && schemes.get(schemes.size() - 1).equalsIgnoreCase("https");
  }

  private static boolean isTrusted(String address, List<Network> trusted) {
    if (trusted.isEmpty()) return false;
    return Network.address(address)
        .filter(peer -> trusted.stream().anyMatch(network -> network.contains(peer)))
        .isPresent();
  }

  /** Some proxies add the port: 192.0.2.7:4711, [2001:db8::1]:4711. */
  private static Optional<InetAddress> address(String text) {
    return Network.address(
        text.replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1"));
  }

  private static List<String> list(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .toList();
  }
}

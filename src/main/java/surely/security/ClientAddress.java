package surely.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import surely.configuration.Network;

/** The address of a request's client, for everything that is limited by address. */
@ApplicationScoped
public class ClientAddress {
  private static final int PREFIX_BYTES = 8;
  @Inject private HttpServletRequest request;
  @Inject private Proxies proxies;

  /**
   * The address by which clients are limited: an IPv4 address, or the /64 of an IPv6 address,
   * because one client has all addresses of it (RFC 4291, 2.5.1).
   *
   * @return at most 64 characters
   */
  public String network() {
    return network(request);
  }

  /** The same for a request that is not yet this thread's current one. */
  public String network(HttpServletRequest request) {
    return network(proxies.client(request));
  }

  static String network(String address) {
    return address.contains(":")
        ? Network.address(address).map(ClientAddress::network).orElse("unknown")
        : address;
  }

  private static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length <= PREFIX_BYTES) return address.getHostAddress(); // IPv4-mapped
    Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

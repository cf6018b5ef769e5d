package surely.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import surely.configuration.Network;

/** Where a request comes from. Whatever is limited by address asks here. */
@ApplicationScoped
public class ClientAddress {
  private static final int PREFIX_BYTES = 8;
  @Inject private HttpServletRequest request;
  @Inject private Proxies proxies;

  /**
   * The address by which clients are limited: of IPv4 the address, of IPv6 the /64, because whoever
   * has one address of it has all of them (RFC 4291, 2.5.1).
   *
   * @return at most 64 characters
   */
  public String network() {
    return network(request);
  }

  /** Of a request that is none of this thread yet. */
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
    if (bytes.length <= PREFIX_BYTES) return address.getHostAddress(); // IPv4 in IPv6
    Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

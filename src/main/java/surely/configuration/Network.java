package surely.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The IP addresses that begin with the same bits; a single address is a network of one. Immutable.
 *
 * @param address the first address, IPv4 or IPv6
 * @param bits the length of the prefix
 */
public record Network(InetAddress address, int bits) {

  /**
   * @param text an address such as 192.0.2.7 or 2001:db8::1, or a network such as 10.0.0.0/8; empty
   *     if it is neither
   */
  static Optional<Network> parse(String text) {
    String[] parts = text.split("/", 2);
    return address(parts[0])
        .flatMap(
            address -> {
              int most = address.getAddress().length * 8;
              if (parts.length == 1) return Optional.of(new Network(address, most));
              return Optional.of(parts[1])
                  .filter(bits -> bits.matches("\\d{1,3}"))
                  .map(Integer::valueOf)
                  .filter(bits -> bits <= most)
                  .map(bits -> new Network(address, bits));
            });
  }

  /**
   * A literal address, with or without a zone; IPv4-mapped IPv6 becomes IPv4. Names are not looked
   * up.
   */
  public static Optional<InetAddress> address(String text) {
    String digits = text.strip().replaceFirst("%.*", "");
    boolean four = digits.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    if (!four && !(digits.contains(":") && digits.matches("[0-9a-fA-F:.]{2,45}")))
      return Optional.empty();
    try {
      return Optional.of(InetAddress.getByName(digits));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress other) {
    byte[] ours = address.getAddress();
    byte[] theirs = other.getAddress();
    if (ours.length != theirs.length) return false;
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) return false;
    }
    return true;
  }
}

package surely.security;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.configuration.GivenSettings;
import surely.configuration.Network;
import surely.configuration.Setting;

/** Which proxies a server trusts to tell the client's address: here 10.0.0.0/8 and 2001:db8::1. */
class ProxiesTest {
  private static final List<Network> TRUSTED =
      Setting.TRUSTED_PROXIES.type().parse().apply("10.0.0.0/8, 2001:db8::1").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 203.0.113.1, 192.0.2.7",
    "10.0.0.1, 192.0.2.7, 192.0.2.7",
    "10.0.0.1, '203.0.113.1,192.0.2.7', 192.0.2.7",
    "10.0.0.1, '192.0.2.7,10.0.0.2', 192.0.2.7",
    "10.0.0.1, 10.0.0.2, 10.0.0.2",
    "2001:db8::1, 2001:dead::7, 2001:dead:0:0:0:0:0:7",
    "2001:db8::1, '[2001:dead::7]:4711', 2001:dead:0:0:0:0:0:7",
    "10.0.0.1, 192.0.2.7:4711, 192.0.2.7",
    "10.0.0.1, unknown, 10.0.0.1",
    "10.0.0.1, '192.0.2.7,evil.example,10.0.0.2', 10.0.0.2"
  })
  void theClientIsTheLastThatIsNoTrustedProxy(String peer, String forwarded, String client) {
    assertThat(Proxies.client(peer, List.of(forwarded.split(",")), TRUSTED), is(client));
  }

  @Test
  void withoutTheSettingNobodyIsTrusted() {
    assertThat(Proxies.client("127.0.0.1", List.of("192.0.2.7"), List.of()), is("127.0.0.1"));
    assertThat(new GivenSettings(Map.of()).unknown().isEmpty(), is(true));
  }
}

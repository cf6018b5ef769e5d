package surely.configuration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "10.0.0.0/8, 10.9.8.7, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "2001:db8::/32, 2001:db8:1::7, true",
    "2001:db8::/32, 2001:db9::7, false",
    "::1, ::1, true",
    "0.0.0.0/0, 192.0.2.7, true",
    "0.0.0.0/0, ::1, false",
    "192.0.2.0/24, ::ffff:192.0.2.7, true",
    "fe80::/10, fe80::1%eth0, true"
  })
  void anAddressIsInItIfTheFirstBitsAreTheSame(String network, String address, boolean contained) {
    assertThat(
        Network.parse(network).orElseThrow().contains(Network.address(address).orElseThrow()),
        is(contained));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.7/33",
        "::1/129",
        "192.0.2.7/x",
        "1:2",
        "proxy.example.org/8"
      })
  void aNameOrHalfAnAddressIsNone(String text) {
    assertThat(Network.parse(text), is(Optional.empty()));
  }
}

package surely.configuration;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The values that a setting takes. Immutable.
 *
 * @param takes the values, in words
 * @param secret whether no message may repeat a value
 * @param parse reads a text; empty if it is none of the values
 */
public record SettingType<T>(String takes, boolean secret, Function<String, Optional<T>> parse) {

  static final SettingType<Boolean> YES_OR_NO =
      of(
          "true or false",
          text ->
              Optional.of(text).filter(word -> word.matches("true|false")).map(Boolean::valueOf));

  /** The base of links, without a trailing slash. */
  static final SettingType<Optional<URI>> ADDRESS =
      of("the address that people open, such as https://surveys.example.org", SettingType::address);

  static final SettingType<Optional<URI>> ISSUER =
      of("an OpenID provider's issuer, such as https://accounts.example.org", SettingType::address);

  static final SettingType<List<Network>> NETWORKS =
      of(
          "addresses and networks with commas between them, "
              + "such as 127.0.0.1, 10.0.0.0/8, 2001:db8::/32",
          SettingType::networks);

  static final SettingType<Optional<String>> JNDI_NAME =
      of(
          "the JNDI name of a Jakarta Mail session, such as mail/surely",
          text ->
              Optional.of(Optional.of(text)).filter(it -> it.get().matches("[\\w:./-]{1,200}")));

  static final SettingType<Optional<String>> TOKEN =
      new SettingType<>(
          "16 to 200 letters, digits and -._~+/=",
          true,
          text ->
              Optional.of(Optional.of(text))
                  .filter(token -> token.get().matches("[\\w.~+/=-]{16,200}")));

  static SettingType<Long> whole(long least, long most) {
    return of(
        "a whole number from " + least + " to " + most,
        text ->
            Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(number -> number >= least && number <= most));
  }

  static SettingType<Duration> duration(String least, String most) {
    return of(
        "a duration from " + least + " to " + most + ", such as PT30S, PT15M, PT24H or P30D",
        text ->
            duration(text)
                .filter(
                    given ->
                        given.compareTo(Duration.parse(least)) >= 0
                            && given.compareTo(Duration.parse(most)) <= 0));
  }

  static SettingType<String> secret(int length) {
    return new SettingType<>(
        "at least " + length + " characters that nobody can guess",
        true,
        text -> Optional.of(text).filter(secret -> secret.length() >= length));
  }

  /**
   * @param variable the name of the setting, for the message
   * @throws InvalidConfiguration the text is none of the values
   */
  T read(String variable, String text) {
    return parse
        .apply(text.strip())
        .orElseThrow(
            () ->
                new InvalidConfiguration(
                    "%s is %s. It takes %s."
                        .formatted(variable, secret ? "not accepted" : '"' + text + '"', takes)));
  }

  private static <T> SettingType<T> of(String takes, Function<String, Optional<T>> parse) {
    return new SettingType<>(takes, false, parse);
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Optional<URI>> address(String text) {
    return Optional.of(text)
        .filter(
            address ->
                address.matches("https?://([A-Za-z0-9.-]+|\\[::1])(:\\d{1,5})?(/[\\w.~/-]*)?"))
        .map(address -> Optional.of(URI.create(address.replaceFirst("/+$", ""))));
  }

  private static Optional<List<Network>> networks(String text) {
    List<Optional<Network>> networks =
        Stream.of(text.split(",")).map(String::strip).map(Network::parse).toList();
    return networks.contains(Optional.<Network>empty())
        ? Optional.empty()
        : Optional.of(networks.stream().map(Optional::get).toList());
  }
}

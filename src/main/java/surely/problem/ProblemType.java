package surely.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import surely.security.SecurityEvent;

/**
 * A kind of problem, as {@code problems.properties} lists it.
 *
 * @param slug the last part of the type's address, {@code /problems/<slug>}
 * @param status HTTP status
 * @param title the same sentence for every occurrence
 * @param help what a client can do about it, plain text
 * @param event the security event to log; null for none
 */
public record ProblemType(String slug, int status, String title, String help, SecurityEvent event) {
  private static final Properties CATALOGUE = load();

  public static Optional<ProblemType> find(String slug) {
    String status = CATALOGUE.getProperty(slug + ".status");
    return Optional.ofNullable(status)
        .map(
            s ->
                new ProblemType(
                    slug,
                    Integer.parseInt(s),
                    CATALOGUE.getProperty(slug + ".title"),
                    CATALOGUE.getProperty(slug + ".help"),
                    event(CATALOGUE.getProperty(slug + ".event"))));
  }

  public static ProblemType of(String slug) {
    return find(slug)
        .orElseThrow(() -> new IllegalArgumentException("problems.properties has no " + slug));
  }

  /**
   * The type for a status that the container chose; empty if the status says everything (RFC 9457's
   * about:blank).
   */
  static Optional<ProblemType> ofStatus(int status) {
    return Optional.ofNullable(CATALOGUE.getProperty("status." + status)).map(ProblemType::of);
  }

  private static SecurityEvent event(String id) {
    return id == null ? null : SecurityEvent.valueOf(id.toUpperCase(Locale.ROOT));
  }

  private static Properties load() {
    var catalogue = new Properties();
    try (var text =
        new InputStreamReader(
            ProblemType.class.getResourceAsStream("problems.properties"), StandardCharsets.UTF_8)) {
      catalogue.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalogue;
  }
}

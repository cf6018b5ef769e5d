package surely.launcher.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import surely.configuration.GivenSettings;
import surely.configuration.InvalidConfiguration;
import surely.launcher.database.Account;
import surely.launcher.machine.Build;
import surely.launcher.machine.Refused;

/**
 * The settings with which a Surely is started.
 *
 * @param database an existing database, or empty for a new one in the data folder
 * @param configuration further environment variables of the server
 */
public record LaunchSettings(
    String host,
    int port,
    Path data,
    Optional<Account> database,
    Map<String, String> configuration) {

  private static final Set<String> OF_LAUNCHER =
      Set.of("surely.host", "surely.port", "surely.data", "surely.product");

  /** A Surely on 127.0.0.1 with a database of its own. */
  public static LaunchSettings of(int port, Path data) {
    return new LaunchSettings("127.0.0.1", port, data, Optional.empty(), Map.of());
  }

  /**
   * Reads {@code -Dsurely.*} and {@code SURELY_*}, as the README describes them.
   *
   * @param warns gets a warning for each unknown name
   */
  public static LaunchSettings read(
      Properties properties, Map<String, String> environment, Consumer<String> warns) {
    check(properties, environment, warns);
    return new LaunchSettings(
        properties.getProperty("surely.host", "127.0.0.1"),
        port(properties.getProperty("surely.port", "8080")),
        data(properties.getProperty("surely.data", "data")),
        database(environment),
        configuration(properties));
  }

  /** Checks the settings as the server does, before it is started. */
  private static void check(
      Properties properties, Map<String, String> environment, Consumer<String> warns) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(configuration(properties));
    GivenSettings given = new GivenSettings(all);
    given
        .unknown()
        .forEach(
            name ->
                warns.accept(
                    "No setting is called "
                        + name
                        + ". See \"Deploy\" in the README for their names."));
    try {
      given.requireValid();
    } catch (InvalidConfiguration e) {
      throw new Refused(e.getMessage());
    }
  }

  private static Path data(String name) {
    try {
      return Build.project().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new Refused(
          "The name of the data folder can't be read in this locale. Try LC_ALL=C.UTF-8.");
    }
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
      throw new Refused("surely.port is " + text + ", which is no port: 1 to 65535.");
    }
    return Integer.parseInt(text);
  }

  private static Optional<Account> database(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("SURELY_DB_URL"))
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new Account(
                    url,
                    environment.getOrDefault("SURELY_DB_USER", ""),
                    environment.getOrDefault("SURELY_DB_PASSWORD", "")));
  }

  /**
   * The server's properties as environment variables, by MicroProfile Config's mapping, so that no
   * password shows in a process list.
   */
  private static Map<String, String> configuration(Properties properties) {
    Map<String, String> variables = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith("surely.") && !OF_LAUNCHER.contains(name)) {
        variables.put(
            name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT),
            properties.getProperty(name));
      }
    }
    return variables;
  }

  /** The address at which this machine reaches the server. */
  public String localAddress() {
    return "http://"
        + (host.equals("0.0.0.0") ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + port;
  }

  /** The address to show to people. */
  public String url() {
    return "http://"
        + (host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host)
        + ":"
        + port
        + "/";
  }
}

package surely.launcher.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a MariaDB runs.
 *
 * @param file an option file, or empty for none, not even those of the machine
 * @param arguments options of the command line, which go before those of the file
 * @param environment further environment variables
 */
public record MariaDbOptions(
    Optional<Path> file, List<String> arguments, Map<String, String> environment) {

  /** What holds for every MariaDB that the launcher starts. */
  public static final List<String> ON_LOOPBACK =
      List.of(
          "--bind-address=127.0.0.1",
          "--socket=",
          // TLS protects nothing on loopback, and making a certificate takes 5 to 13 s of each
          // start.
          "--skip-ssl",
          "--skip-name-resolve",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_uca1400_ai_ci",
          "--default-time-zone=+00:00",
          "--max-allowed-packet=16M");

  static MariaDbOptions none(List<String> arguments) {
    return new MariaDbOptions(Optional.empty(), arguments, Map.of());
  }

  String defaults() {
    return file.map(path -> "--defaults-file=" + path).orElse("--no-defaults");
  }
}

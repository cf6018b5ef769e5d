package surely.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this build has the parts of a running Surely. */
final class Build {

  private static final Path TARGET = classes().getParent();

  private Build() {}

  static Path project() {
    return TARGET.getParent();
  }

  static Path war() {
    return TARGET.resolve("surely.war");
  }

  /**
   * Payara Micro and the JDBC driver, copied here by the build; MariaDB, unpacked here by {@link
   * Binaries}.
   */
  static Path server(String name) {
    return TARGET.resolve("server").resolve(name);
  }

  static Path commands(String name) {
    return project().resolve("server-config").resolve(name);
  }

  /** The compiled launcher, and the tests beside it. */
  static Path classes() {
    try {
      return Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

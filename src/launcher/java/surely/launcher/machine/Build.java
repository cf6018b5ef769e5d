package surely.launcher.machine;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The files that the build has made or copied, from which Surely is started. */
public final class Build {

  private static final Path TARGET = classes().getParent();

  private Build() {}

  public static Path project() {
    return TARGET.getParent();
  }

  public static Path war() {
    return TARGET.resolve("surely.war");
  }

  /**
   * Payara Micro and the JDBC driver, copied here by the build; MariaDB, unpacked here at the first
   * start.
   */
  public static Path server(String name) {
    return TARGET.resolve("server").resolve(name);
  }

  public static Path commands(String name) {
    return project().resolve("server-config").resolve(name);
  }

  /** The folder of the compiled launcher, which has the compiled tests, too. */
  public static Path classes() {
    try {
      return Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

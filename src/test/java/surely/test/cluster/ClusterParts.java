package surely.test.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the cluster needs of the machine. The build fetches everything else. */
public final class ClusterParts {
  static final Path HAPROXY = Path.of("/usr/sbin/haproxy");
  private static final Path GALERA = Path.of("/usr/lib/galera/libgalera_smm.so");

  private ClusterParts() {}

  public static boolean areInstalled() {
    return Stream.of(HAPROXY, GALERA).allMatch(Files::exists);
  }

  /** Why nothing is tested, and what to do about it. */
  public static String missing() {
    return "NOT TESTED: the cluster. There is no "
        + (Files.exists(HAPROXY) ? GALERA : HAPROXY)
        + ". On Debian: apt-get install --no-install-recommends haproxy galera-4";
  }
}

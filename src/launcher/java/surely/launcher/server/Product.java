package surely.launcher.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import surely.launcher.machine.Refused;

/**
 * A kind of application server that Surely runs on: {@code -Dsurely.product=payara}, the default,
 * or {@code wildfly}.
 */
public interface Product {

  /**
   * An option of the JVM: times are stored in UTC but converted through its time zone, which must
   * not skip an hour.
   */
  String UTC = "-Duser.timezone=UTC";

  /**
   * Options of the JVM: inline less. A request passes hundreds of nested calls, which take the
   * compiler long to inline. On two cores under load it takes 80 seconds, with these options 50,
   * and the code is not slower.
   */
  List<String> SMALLER_CODE = List.of("-XX:FreqInlineSize=120", "-XX:InlineSmallCode=1000");

  static Product chosen() {
    return named(System.getProperty("surely.product", "payara"));
  }

  static Product named(String name) {
    return switch (name) {
      case "payara" -> new Payara();
      case "wildfly" -> new WildFly();
      default ->
          throw new Refused("surely.product is " + name + ", which is neither payara nor wildfly.");
    };
  }

  String name();

  /**
   * A server with Surely, not yet started: a {@link GuardedServer} or the like, which prints {@link
   * GuardedServer#READY} when it serves and ends with its standard input.
   *
   * @param instance a folder for its files, which does not exist yet
   */
  List<String> command(LaunchSettings settings, Path instance) throws IOException;
}

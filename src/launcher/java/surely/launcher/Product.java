package surely.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A kind of application server that Surely runs on: {@code -Dsurely.product=payara}, the default,
 * or {@code wildfly}.
 */
interface Product {

  /**
   * For the JVM: what is stored, UTC, passes through its time zone, which must not leave out the
   * hour of summer time.
   */
  String UTC = "-Duser.timezone=UTC";

  /**
   * For the JVM: inline less. A request goes down hundreds of calls, which the compiler copies into
   * each other again and again. On two cores that takes it 80 seconds of load, and with these 50;
   * what comes out is no slower.
   */
  List<String> SMALLER_CODE = List.of("-XX:FreqInlineSize=120", "-XX:InlineSmallCode=1000");

  static Product chosen() {
    String name = System.getProperty("surely.product", "payara");
    return switch (name) {
      case "payara" -> new Payara();
      case "wildfly" -> new WildFly();
      default ->
          throw new Refused("surely.product is " + name + ", which is neither payara nor wildfly.");
    };
  }

  String name();

  /**
   * A server with Surely, not yet started: a {@link GuardedServer} or alike, which prints {@link
   * GuardedServer#READY} when it serves and ends with its standard input.
   *
   * @param instance a folder for its files, which does not exist yet
   */
  List<String> command(Settings settings, Path instance) throws IOException;
}

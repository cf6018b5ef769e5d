package surely.launcher.server;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * The counterpart of {@link GuardedServer} for WildFly, which reports the result of the deployment
 * by files beside the WAR.
 */
final class GuardedWildFly {

  private GuardedWildFly() {}

  /**
   * @param args the folder with surely.war, then what WildFly takes
   */
  public static void main(String[] args) throws Exception {
    GuardedServer.endWithInput();
    PrintStream launcher = System.out;
    System.setOut(System.err); // what WildFly prints must go to the log
    Class<?> modules = Class.forName("org.jboss.modules.Main");
    modules
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    awaitDeployed(Path.of(args[0]));
    launcher.println(GuardedServer.READY);
  }

  private static void awaitDeployed(Path folder) {
    while (Files.notExists(folder.resolve("surely.war.deployed"))) {
      if (Files.exists(folder.resolve("surely.war.failed"))) {
        System.exit(1);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}

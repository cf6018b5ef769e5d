package surely.launcher.server;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import surely.launcher.machine.Build;
import surely.launcher.machine.Folders;
import surely.launcher.machine.Refused;

/**
 * WildFly, which the build has unpacked. On first use server-config/wildfly is applied to it, as
 * the script's head says.
 */
final class WildFly implements Product {

  private static final Path HOME = Build.server("wildfly");

  // The packages that standalone.sh opens.
  private static final List<String> OPENED =
      List.of(
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  @Override
  public String name() {
    return "WildFly";
  }

  @Override
  public List<String> command(LaunchSettings settings, Path instance) throws IOException {
    Path configuration = configured();
    Files.createDirectories(instance.resolve("configuration"));
    try (Stream<Path> files = Files.list(configuration)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, instance.resolve("configuration").resolve(file.getFileName()));
      }
    }
    Path deployments = Files.createDirectories(instance.resolve("deployments"));
    Files.copy(Build.war(), deployments.resolve("surely.war"));

    List<String> command = new ArrayList<>();
    command.add(java());
    command.add(UTC);
    command.addAll(SMALLER_CODE);
    command.addAll(OPENED);
    command.addAll(
        List.of(
            "-Djava.awt.headless=true",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-Dorg.jboss.logmanager.nocolor=true",
            "-cp",
            Build.classes() + File.pathSeparator + HOME.resolve("jboss-modules.jar"),
            GuardedWildFly.class.getName(),
            deployments.toString(),
            "-mp",
            HOME.resolve("modules").toString(),
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + HOME,
            "-Djboss.server.base.dir=" + instance,
            "-Djboss.bind.address=" + settings.host(),
            "-Djboss.http.port=" + settings.port(),
            "-Djboss.https.port=0",
            "-Djboss.management.http.port=0"));
    return command;
  }

  /**
   * The folder with the configuration, which is made anew when the script has changed. A file lock
   * lets one process at a time do that.
   */
  private static Path configured() throws IOException {
    Path script = Build.commands("wildfly/surely.cli");
    Path applied = HOME.resolve("surely.cli");
    Path folder = HOME.resolve("standalone/configuration");
    if (Files.notExists(HOME.resolve("jboss-modules.jar"))) {
      throw new Refused("There is no WildFly in " + HOME + ". Build with -Pwildfly.");
    }
    try (FileChannel channel =
            FileChannel.open(
                Build.server("wildfly.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock oneAtATime = channel.lock()) {
      if (Files.notExists(applied) || Files.mismatch(script, applied) >= 0) {
        Path standalone = folder.resolve("standalone.xml");
        Path asItCame = HOME.resolve("docs/standalone.xml");
        Files.copy(
            Files.exists(asItCame) ? asItCame : standalone,
            Files.exists(asItCame) ? standalone : asItCame,
            StandardCopyOption.REPLACE_EXISTING);
        Folders.delete(HOME.resolve("modules/org/mariadb"));
        apply(script);
        Files.copy(script, applied, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder;
  }

  private static void apply(Path script) throws IOException {
    Path log = Build.server("wildfly-cli.log");
    ProcessBuilder cli =
        new ProcessBuilder(
                java(),
                "-jar",
                HOME.resolve("jboss-modules.jar").toString(),
                "-mp",
                HOME.resolve("modules").toString(),
                "org.jboss.as.cli",
                "--file=" + script)
            .directory(log.getParent().toFile()) // where the driver is
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    cli.environment().put("JBOSS_HOME", HOME.toString());
    try {
      if (cli.start().waitFor() != 0) {
        throw new Refused("WildFly does not take " + script + ". See " + log);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }
}

package surely.launcher.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import surely.launcher.machine.Build;

/** Payara Micro, which the build has copied, configured by server-config/payara. */
final class Payara implements Product {

  @Override
  public String name() {
    return "Payara Micro";
  }

  @Override
  public List<String> command(LaunchSettings settings, Path instance) throws IOException {
    Path payara = Build.server("payara-micro.jar");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add(UTC);
    command.addAll(SMALLER_CODE);
    // Its barriers compile faster than G1's, and with few cores the first minutes go into
    // compiling.
    command.add("-XX:+UseParallelGC");
    command.addAll(openedPackages(payara));
    command.addAll(
        List.of(
            "-cp",
            Build.classes() + File.pathSeparator + payara,
            GuardedServer.class.getName(),
            "--rootdir",
            instance.toString(),
            "--port",
            Integer.toString(settings.port()),
            "--contextroot",
            "/",
            "--deploy",
            Build.war().toString(),
            "--addlibs",
            Build.server("mariadb-java-client.jar").toString(),
            "--prebootcommandfile",
            Build.commands("payara/preboot.asadmin").toString(),
            "--postbootcommandfile",
            Build.commands("payara/postboot.asadmin").toString(),
            "--nocluster",
            "--nohazelcast",
            "--disablephonehome"));
    return command;
  }

  /**
   * The packages that Payara's manifest opens and exports. The JVM reads them only with {@code java
   * -jar}.
   */
  private static List<String> openedPackages(Path jar) throws IOException {
    try (JarFile payara = new JarFile(jar.toFile())) {
      Attributes manifest = payara.getManifest().getMainAttributes();
      return Stream.concat(
              options("--add-opens=", manifest.getValue("Add-Opens")),
              options("--add-exports=", manifest.getValue("Add-Exports")))
          .toList();
    }
  }

  private static Stream<String> options(String option, String packages) {
    return Stream.of(packages.strip().split("\\s+")).map(name -> option + name + "=ALL-UNNAMED");
  }
}

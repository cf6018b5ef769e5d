package surely.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An application server with Surely on it, in a process of its own that ends when this process does. */
public final class Server implements AutoCloseable {

  private final Process process;
  private final Path log;
  private final Path instance;

  private Server(Process process, Path log, Path instance) {
    this.process = process;
    this.log = log;
    this.instance = instance;
  }

  /** Starts the server on this database; {@link #awaitReady()} waits until it serves. */
  public static Server start(Settings settings, Account database, Path log) throws IOException {
    Path instance = Build.server("instance-" + settings.port());
    Folders.delete(instance);
    ProcessBuilder server = new ProcessBuilder(Product.chosen().command(settings, instance))
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    server.environment().putAll(settings.configuration());
    server.environment().put("SURELY_HOST", settings.host());
    server.environment().put("SURELY_DB_URL", withOptions(database.url()));
    server.environment().put("SURELY_DB_USER", database.user());
    server.environment().put("SURELY_DB_PASSWORD", database.password());
    return new Server(server.start(), log, instance);
  }

  /** As README says for a server of one's own: each statement is parsed by the database once. */
  private static String withOptions(String url) {
    return url.contains("?") ? url : url + "?useServerPrepStmts=true";
  }

  public Process process() {
    return process;
  }

  /** Returns when Surely serves; a server that ends instead, or has no application, is refused. */
  public Server awaitReady() throws IOException {
    BufferedReader answer = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    if (!GuardedServer.READY.equals(answer.readLine())) {
      throw new Refused("Surely did not start on " + Product.chosen().name() + ". See " + log);
    }
    return this;
  }

  /** Stops it in order, waits for its end and removes what it unpacked. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close(); // the orderly way on every system: see GuardedServer
      ProcessFile.awaitEnd(process.toHandle());
      Folders.delete(instance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

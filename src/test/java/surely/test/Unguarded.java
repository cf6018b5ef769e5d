package surely.test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import surely.run.Account;
import surely.run.Serving;
import surely.run.Settings;

/**
 * A second server, on a schema of its own in which guards can be taken away: the same WAR, the same configuration.
 * Started when a control first needs it, once for all of them.
 */
final class Unguarded {
  private static final String SCHEMA = "unguarded";
  private static Unguarded started;

  private final Arena arena;
  private final Snapshot snapshot;

  private Unguarded() throws Exception {
    Rows root = Rows.of(Suite.administrator());
    root.run("CREATE DATABASE " + SCHEMA);
    root.run("GRANT ALL ON " + SCHEMA + ".* TO surely@'127.0.0.1'");
    int port = Serving.freePort();
    Serving serving = Serving.start(new Settings("127.0.0.1", port, Path.of("target", SCHEMA),
        Optional.of(in(Suite.application())), Map.of()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(serving), "stop-unguarded"));
    arena = new Arena("http://127.0.0.1:" + port, in(Suite.administrator()));
    snapshot = Snapshot.of(in(Suite.administrator()));
  }

  /** The server on a database that is complete, with its members and nothing else, but for what the SQL changes. */
  static synchronized Arena without(String... guard) {
    try {
      if (started == null) started = new Unguarded();
    } catch (Exception e) {
      throw new IllegalStateException("no second server", e);
    }
    started.snapshot.restore();
    for (String sql : guard) started.arena.rows().run(sql);
    return started.arena;
  }

  private static Account in(Account account) {
    return new Account(account.url().replaceFirst("/surely$", "/" + SCHEMA), account.user(), account.password());
  }

  private static void close(Serving serving) {
    try {
      serving.close();
    } catch (Exception e) {
      System.err.println("The second server did not stop in order: " + e);
    }
  }
}

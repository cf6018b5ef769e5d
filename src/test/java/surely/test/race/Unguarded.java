package surely.test.race;

import java.util.Map;
import surely.launcher.database.Account;
import surely.test.database.Snapshot;
import surely.test.server.FurtherServer;
import surely.test.server.Suite;

/**
 * Two servers with the same WAR and configuration, on a schema of their own in which guards can be
 * removed. They are started when a control first needs them. There are two, because a single server
 * stores responses to the same survey one after the other if they arrive together.
 */
final class Unguarded {
  private static final String SCHEMA = "unguarded";
  private static Unguarded started;

  private final RaceServers servers;
  private final Snapshot snapshot;

  private Unguarded() {
    Account application = Suite.emptyDatabase(SCHEMA);
    Account administrator = Suite.on(SCHEMA, Suite.administrator());
    servers =
        new RaceServers(
            administrator,
            FurtherServer.server(SCHEMA, application, Map.of()),
            FurtherServer.server(SCHEMA + "-second", application, Map.of()));
    snapshot = Snapshot.of(administrator);
  }

  /**
   * The servers, on a complete database that has only their members, after the SQL has changed it.
   */
  static synchronized RaceServers without(String... guard) {
    if (started == null) started = new Unguarded();
    started.snapshot.restore();
    for (String sql : guard) started.servers.rows().run(sql);
    return started.servers;
  }
}

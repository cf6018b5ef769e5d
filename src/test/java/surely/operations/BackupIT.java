package surely.operations;

import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.database.Account;
import surely.launcher.database.Backup;
import surely.test.api.Api;
import surely.test.database.InstalledMariaDb;
import surely.test.database.Rows;
import surely.test.server.FurtherServer;
import surely.test.server.StoppableServer;
import surely.test.server.Suite;

/** Backups that are taken while people write, by README's commands, restored for another server. */
@ExtendWith(ArquillianExtension.class)
class BackupIT {
  // They are written after the accounts and before the collections, and that takes a while.
  private static final String CARDS =
      "INSERT INTO card (id, points) SELECT CONCAT('many-', seq), 1 FROM seq_1_to_200000";

  @Test
  void aDumpIsOfOneMomentAndRepeatsGetTheirFirstAnswer(@TempDir Path folder) throws Exception {
    Path dump = folder.resolve("surely.sql");
    BackupTrial trial = new BackupTrial(Api.ofSuite());
    Rows.of(Suite.administrator()).run(CARDS);
    trial.writeDuring(() -> Backup.dump(Suite.administrator(), dump));

    Account restored = Suite.emptyDatabase("restored");
    Backup.restore(dump, restored);

    trial.check(restored, new Api(FurtherServer.server("restored", restored, Map.of())));
  }

  @AfterEach
  void fewCards() {
    Rows.of(Suite.administrator()).run("DELETE FROM card WHERE id LIKE 'many-%'");
  }

  @Test
  void aCopyOfTheFilesIsOfOneMomentAndRepeatsGetTheirFirstAnswer(@TempDir Path folder)
      throws Exception {
    InstalledMariaDb.assumeInstalled();
    Path copy = folder.resolve("copy");
    BackupTrial trial;
    try (InstalledMariaDb database = InstalledMariaDb.fresh(folder.resolve("first"));
        StoppableServer server = new StoppableServer("copied", database.account())) {
      trial = new BackupTrial(new Api(server.url()));
      Rows.of(database.administrator()).run(CARDS);
      trial.writeDuring(() -> database.backUp(copy));
    }

    try (InstalledMariaDb database = InstalledMariaDb.restored(copy, folder.resolve("second"));
        StoppableServer server = new StoppableServer("copied-back", database.account())) {
      trial.check(database.account(), new Api(server.url()));
    }
  }
}

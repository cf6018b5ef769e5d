package surely.launcher.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.Serving;
import surely.launcher.database.Account;
import surely.launcher.database.Database;
import surely.launcher.machine.DataFolder;
import surely.launcher.machine.Folders;
import surely.launcher.machine.Ports;
import surely.launcher.machine.ProcessFile;
import surely.launcher.machine.Refused;
import surely.launcher.machine.SecretFile;
import surely.launcher.server.LaunchSettings;
import surely.test.Until;
import surely.test.database.Rows;

/** The promises of {@code mvn package -Prun}, tested without Maven. */
class RunIT {

  @TempDir private Path folder;

  @Test
  void servesUntilItIsToldToStop() throws Exception {
    Path data = folder.resolve("dàta with spaces");
    int port = Ports.free();
    try (Launched surely =
        Launched.on(data, port, Map.of("SURELY_SURVEY_COSTS", "5")).awaitReady()) {
      assertThat(
          surely.words(), hasItem(containsString("No setting is called SURELY_SURVEY_COSTS.")));
      ProcessHandle server = surely.server();
      ProcessHandle database = surely.database();
      assertThat(surely.words(), hasItem("Surely is ready at http://localhost:" + port + "/"));
      assertThat(answers(port), is(true));
      assertForItsOwnerAlone(data);

      assertRefused(Launched.on(folder.resolve("other"), port), "Port " + port);
      assertRefused(Launched.on(data, Ports.free()), "in use by another Surely");

      surely.handle().destroy();
      assertThat(surely.status(), is(0));
      assertThat(server.isAlive() || database.isAlive(), is(false));
      assertThat(surely.complaints(), is(empty()));
    }
  }

  @Test
  void startsAgainWhateverWasKilled() throws Exception {
    int port = Ports.free();
    try (Launched surely = Launched.on(folder, port).awaitReady()) {
      ProcessHandle server = surely.server();
      surely.handle().destroyForcibly();
      Until.holds(
          Duration.ofMinutes(2),
          () -> !server.isAlive() || ProcessFile.isUnreaped(server) && isFree(port));
    }
    try (Launched surely = Launched.on(folder, port).awaitReady()) {
      ProcessHandle database = surely.database();
      surely.server().destroyForcibly();
      assertThat(surely.status(), is(1));
      assertThat(surely.complaints(), hasSize(1));
      assertThat(database.isAlive(), is(false));
    }
  }

  /**
   * The data folder of an earlier release is readable by everybody, and both accounts have the same
   * password.
   */
  @Test
  void anOldDataFolderIsTakenOverAndClosed() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    String password = new SecretFile(data.resolve("password")).value();
    Files.copy(data.resolve("password"), data.resolve("root-password"));
    Database.start(data, Ports.free(), password).awaitReady().close();
    Files.delete(data.resolve("root-password"));
    Folders.ownerOnly(data, "rwxr-xr-x");

    String given;
    try (DataFolder taken = DataFolder.take(data);
        Database database = Database.start(data, Ports.free(), taken.password()).awaitReady()) {
      assertThat(Rows.of(database.account()).count("SELECT 1"), is(1L));
      Account root = database.administrator();
      given = root.password();
      assertThat(Rows.of(root).count("SELECT 1"), is(1L));
      assertThat(root.password(), is(not(password)));
      assertThrows(
          IllegalStateException.class,
          () -> Rows.of(new Account(root.url(), "root", password)).count("SELECT 1"));
      assertForItsOwnerAlone(data);
    }
    try (Database again = Database.start(data, Ports.free(), password).awaitReady()) {
      assertThat(again.administrator().password(), is(given));
    }
  }

  private static void assertForItsOwnerAlone(Path data) throws IOException {
    if (Files.getFileAttributeView(data, PosixFileAttributeView.class) != null) {
      assertThat(
          PosixFilePermissions.toString(Files.getPosixFilePermissions(data)), is("rwx------"));
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() throws Exception {
    String url = "jdbc:mariadb://127.0.0.1:" + Ports.free() + "/surely";
    assertRefused(Launched.on(folder, Ports.free(), Map.of("SURELY_DB_URL", url)), url);
  }

  @Test
  void aWrongSettingIsNamedBeforeAnythingStarts() throws Exception {
    Path data = folder.resolve("data");
    assertRefused(
        Launched.on(data, Ports.free(), Map.of("SURELY_PASSWORD_ITERATIONS", "1000")),
        "SURELY_PASSWORD_ITERATIONS is \"1000\". It takes a whole number from 1024 ");
    assertThat(Files.exists(data), is(false));
  }

  /** A server that the launcher has not started does the same. */
  @Test
  void theServerRefusesAWrongSettingItself() throws Exception {
    LaunchSettings settings =
        new LaunchSettings(
            "127.0.0.1",
            Ports.free(),
            folder,
            Optional.empty(),
            Map.of("SURELY_SURVEY_COST", "abc"));
    Refused refused = assertThrows(Refused.class, () -> Serving.start(settings));
    assertThat(refused.getMessage(), containsString("Surely did not start"));
    assertThat(
        Files.readString(folder.resolve("server.log")),
        containsString(
            "Surely does not start: SURELY_SURVEY_COST is \"abc\". It takes a whole number "
                + "from 0 to 1000000000."));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertRefused(Launched.on(file.resolve("data"), Ports.free()), file.toString());
  }

  /**
   * Checks that it prints one line, which says what is wrong, and exits with a status for scripts.
   */
  private static void assertRefused(Launched launched, String reason) throws Exception {
    try (launched) {
      assertThat(launched.status(), is(not(0)));
      assertThat(launched.complaints(), hasSize(1));
      assertThat(launched.complaints().get(0), containsString(reason));
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answers(int port) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
    return connection.getResponseCode() > 0;
  }
}

package surely.launcher.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.Serving;
import surely.launcher.machine.Ports;
import surely.launcher.machine.Refused;
import surely.launcher.server.LaunchSettings;
import surely.test.api.Api;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.FurtherServer;
import surely.test.server.Suite;

/** What the server logs about the configured administrator at start. */
@ExtendWith(ArquillianExtension.class)
class AdministratorIT {
  @TempDir private Path folder;

  @Test
  void aPasswordThatIsEasyToGuessStopsTheStart() throws Exception {
    assertRefused(
        Map.of("SURELY_ADMIN_PASSWORD", "administrator1"),
        "Surely does not start: SURELY_ADMIN_PASSWORD is not safe. This password is little more");
  }

  @Test
  void anAddressThatAStrangerHasSignedUpWithStopsTheStart() throws Exception {
    String stranger = Api.ofSuite().signUp().email();

    assertRefused(
        Map.of("SURELY_ADMIN_EMAIL", stranger),
        "Surely does not start: The member who has the address SURELY_ADMIN_EMAIL is not an "
            + "administrator");
    assertThat("no address is logged", log(), not(containsString(stranger)));
  }

  @Test
  void anAdministratorWhoWasWithdrawnIsNotMadeAgain() throws Exception {
    String former = Api.ofSuite().signUp().email();
    Rows rows = Rows.of(Suite.application());
    rows.run("UPDATE member SET administrator_until = UTC_TIMESTAMP(6) WHERE email = ?", former);

    Serving.start(settings(Map.of("SURELY_ADMIN_EMAIL", former))).close();

    assertThat(log(), containsString("SURELY_ADMIN_EMAIL is no longer an administrator"));
    assertThat(
        rows.count("SELECT COUNT(*) FROM member WHERE email = ? AND administrator", former),
        is(0L));
  }

  @Test
  void aPasswordThatWasChangedIsSaid() throws Exception {
    Serving.start(settings(Map.of("SURELY_ADMIN_PASSWORD", "not the one of the suite"))).close();

    assertThat(
        log(), containsString("The administrator's password is no longer SURELY_ADMIN_PASSWORD"));
  }

  @Test
  void allBeingWellNothingIsSaid() throws Exception {
    RaceServers.ofTwoServers(); // the second one found the administrator of the first one

    assertThat(
        Files.readString(FurtherServer.FOLDERS.resolve("second/server.log")),
        not(containsString("SURELY_ADMIN")));
  }

  private void assertRefused(Map<String, String> configuration, String why) throws Exception {
    LaunchSettings settings = settings(configuration);
    assertThrows(Refused.class, () -> Serving.start(settings).close());
    assertThat(log(), containsString(why));
  }

  /** Settings for the suite's database, which has its administrator already. */
  private LaunchSettings settings(Map<String, String> configuration) throws Exception {
    return new LaunchSettings(
        "127.0.0.1", Ports.free(), folder, Optional.of(Suite.application()), configuration);
  }

  private String log() throws Exception {
    return Files.readString(folder.resolve("server.log"));
  }
}

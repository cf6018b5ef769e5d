package surely.member;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.Serving;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;
import surely.test.http.HttpReply;
import surely.test.http.Race;
import surely.test.http.Request;
import surely.test.race.Writes;

/** More passwords at the same time than a server can hash. */
class PasswordLoadIT {
  private static final Map<String, String> SLOW = Map.of("SURELY_PASSWORD_ITERATIONS", "2000000");
  private static final int MANY = Runtime.getRuntime().availableProcessors() + 68;
  @TempDir private Path folder;

  @Test
  void someAreServedAndTheOthersAreToldToComeAgain() throws Exception {
    int port = Ports.free();
    URI base = URI.create("http://127.0.0.1:" + port);
    try (Serving surely =
            Serving.start(new LaunchSettings("127.0.0.1", port, folder, Optional.empty(), SLOW));
        Race race = Race.against(base).within(Duration.ofMinutes(2))) {
      List<HttpReply> replies =
          race.send(
              IntStream.range(0, MANY)
                  .mapToObj(
                      client ->
                          Writes.signUp("member" + client + "@example.org", "a slow password"))
                  .toList());

      List<HttpReply> refused = replies.stream().filter(reply -> reply.status() == 503).toList();
      assertThat(
          replies.stream().filter(reply -> reply.status() == 201).toList(), is(not(empty())));
      assertThat(refused, is(not(empty())));
      assertThat(
          replies.stream().filter(reply -> reply.status() != 201 && reply.status() != 503).toList(),
          hasSize(0));
      for (HttpReply reply : refused) {
        assertThat(reply.body(), containsString("/problems/too-many-passwords"));
        assertThat(Integer.parseInt(reply.header("Retry-After")), greaterThan(0));
      }
      assertThat(
          race.send(Writes.signUp("later@example.org", "a slow password")).status(), is(201));
      assertThat(race.send(Request.get("/api/health/ready")).status(), is(200));
    }
  }
}

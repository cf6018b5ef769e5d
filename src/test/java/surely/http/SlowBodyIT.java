package surely.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Clients that send a body one byte at a time use only a few threads, and only until the deadline.
 */
@ExtendWith(ArquillianExtension.class)
class SlowBodyIT {
  private static final int SENDERS = 300;
  private static final String HEAD =
      "POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
  private static final String NOBODY =
      "{\"email\": \"nobody@example.org\", \"password\": \"a guess\"}";

  @Test
  void whileHundredsSendSlowlyOthersAreAnswered() throws Exception {
    List<Client> senders = new ArrayList<>();
    ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
    try {
      for (int i = 0; i < SENDERS; i++) senders.add(sender());
      dripping.scheduleAtFixedRate(
          () -> senders.forEach(sender -> sender.send(" ")), 0, 500, TimeUnit.MILLISECONDS);

      assertThat(
          responseTo("GET /api/health/ready HTTP/1.1\r\nHost: a\r\n\r\n"),
          startsWith("HTTP/1.1 200 "));
      assertThat(
          responseTo(HEAD + "Content-Length: " + NOBODY.length() + "\r\n\r\n" + NOBODY),
          startsWith("HTTP/1.1 401 "));
      for (Client sender : senders)
        assertThat(sender.head(), anyOf(startsWith("HTTP/1.1 408 "), startsWith("HTTP/1.1 503 ")));
    } finally {
      dripping.shutdownNow();
      for (Client sender : senders) sender.close();
    }
  }

  @Test
  void aBodyThatIsLateSaysWhatWentWrong() throws Exception {
    ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
    try (Client sender = sender()) {
      dripping.scheduleAtFixedRate(() -> sender.send(" "), 0, 500, TimeUnit.MILLISECONDS);
      assertThat(sender.head(), containsString("HTTP/1.1 408 "));
    } finally {
      dripping.shutdownNow();
    }
  }

  @Test
  void aBodyMayComeAfterItsHeaders() throws IOException {
    for (String framing :
        List.of(
            "Content-Length: " + NOBODY.length() + "\r\n\r\n|" + NOBODY,
            "Transfer-Encoding: chunked\r\n\r\n|"
                + Integer.toHexString(NOBODY.length())
                + "\r\n"
                + NOBODY
                + "\r\n|0\r\n\r\n")) {
      try (Client sender = Client.of(Configured.server())) {
        String[] parts = framing.split("\\|");
        sender.send(HEAD + parts[0]);
        for (int i = 1; i < parts.length; i++) {
          assertThat(
              "the server has gone on meanwhile",
              responseTo("GET /api/health/live HTTP/1.1\r\nHost: a\r\n\r\n"),
              startsWith("HTTP/1.1 200 "));
          sender.send(parts[i]);
        }
        assertThat(sender.head(), startsWith("HTTP/1.1 401 "));
      }
    }
  }

  @Test
  void aBodyThatIsTooLargeIsNotWaitedFor() throws IOException {
    try (Client sender = Client.of(Configured.server())) {
      sender.send(HEAD + "Content-Length: 2000000\r\n\r\n{");
      assertThat(sender.head(), startsWith("HTTP/1.1 413 "));
    }
  }

  private static Client sender() throws IOException {
    Client client = Client.of(Configured.server());
    client.send(HEAD + "Content-Length: 1000\r\n\r\n");
    return client;
  }

  private static String responseTo(String request) throws IOException {
    try (Client client = Client.of(Configured.server())) {
      client.send(request);
      return client.head();
    }
  }
}

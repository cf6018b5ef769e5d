package surely.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * If two servers could disagree about where a request ends, it closes its connection, and what
 * follows it is not taken for another request.
 */
@ExtendWith(ArquillianExtension.class)
class FramingIT {
  private static final String NEXT = "GET /api/health/live HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String POST =
      "POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

  @Test
  void whatCanBeReadInTwoWaysIsRefusedAndEndsTheConnection() throws IOException {
    for (String raw :
        List.of(
            POST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            POST + "Transfer-Encoding: chunked\r\nContent-Length: 12\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            POST + "Transfer-Encoding: chunked, identity\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            POST
                + "Transfer-Encoding: identity\r\nTransfer-Encoding: "
                + "chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            POST + "Transfer-Encoding: identity\r\n\r\n{}",
            "GET /api/health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n")) {
      try (Client client = Client.of(Configured.server())) {
        client.send(raw + NEXT);
        String response = client.rest();
        // the response to the first request, which says what is wrong with it
        assertThat(raw, response, startsWith("HTTP/1.1 4"));
        assertThat(raw, response, not(containsString("HTTP/1.1 200")));
      }
    }
  }

  @Test
  void http2WithoutTlsIsNotSpoken() throws IOException {
    try (Client client = Client.of(Configured.server())) {
      client.send(
          "GET /api/health/live HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, "
              + "HTTP2-Settings\r\nUpgrade: h2c\r\n"
              + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");
      assertThat(client.head(), startsWith("HTTP/1.1 200 "));
    }
    try (Client client = Client.of(Configured.server())) {
      client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
      assertThat(client.head(), containsString(" 40"));
    }
  }
}

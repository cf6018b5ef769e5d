package surely.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.http.Race;
import surely.test.http.Request;

/** Whatever clients send, and whenever they hang up, the log stays short and has no stack trace. */
@ExtendWith(ArquillianExtension.class)
class LogFloodIT {
  private static final int TIMES = 10;
  private static final String POST =
      "POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String LATER = "|";
  private static final List<String> KINDS =
      List.of(
          // cut short
          "GET / HTTP/1.1\r\nHos",
          POST + "Content-Length: 100\r\n\r\n{",
          POST + "Content-Length: 100\r\n\r\n" + LATER + "{",
          CHUNKED + "5\r\nab",
          CHUNKED + LATER + "5\r\nab",
          "GET /api.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20),
          "GET /openapi.yaml HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20),
          "GET /api/metrics HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
              + Configured.METRICS_TOKEN
              + "\r\n\r\n"
              + "GET /api/health/ready HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20),
          // broken bodies
          CHUNKED + "zz\r\nab\r\n",
          CHUNKED + LATER + "zz\r\nab\r\n",
          CHUNKED + "ffffffffffffffffff\r\nab\r\n",
          CHUNKED + "2\r\n{}\r\n0\r\n\0bad\r\n\r\n",
          POST + "Content-Length: x\r\n\r\n{}",
          POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
          POST.replace("application/json", "application/x-www-form-urlencoded")
              + "Content-Length: 9\r\n\r\na=%zz&b=1",
          POST.replace("application/json", "multipart/form-data") + "Content-Length: 2\r\n\r\n{}",
          POST + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
          POST + "Expect: what\r\nContent-Length: 2\r\n\r\n{}",
          POST.replace("application/json", "/;;=") + "Content-Length: 2\r\n\r\n{}",
          // broken heads
          "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
          "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /api/surveys/%ff HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /api/surveys?a=%zz&%=% HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /api/surveys HTTP/1.1\r\nHost: <>:x\r\n\r\n",
          "GET /api/surveys HTTP/1.1\r\nHost: a b:99999999\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(100_000) + "\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(2000) + "\r\n",
          "GET /api/health/live HTTP/1.1\r\nHost: a\r\nCookie: a=\u00e4; $Version=x; \1\r\n\r\n",
          "GET /api/health/live HTTP/1.1\r\nHost: a\r\nAccept: ;;,/\r\nAccept-Language: "
              + ";;q=x\r\n\r\n",
          "GET /icon.svg HTTP/1.1\r\nHost: a\r\nRange: bytes=9-1,x\r\nIf-Modified-Since: x\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0",
          "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n",
          "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /;jsessionid=..;x/%2e%2e/api/;a=b HTTP/1.1\r\nHost: a\r\nCookie: "
              + "JSESSIONID=../../x\r\n\r\n",
          "\26\3\1\2\0\1\0\1\u00fc\3\3" + noise());

  @Test
  void nothingThatAClientDoesWritesMoreThanALine() throws IOException {
    isAlive();
    int before = lines().size();
    for (int i = 0; i < TIMES; i++) {
      for (String kind : KINDS) {
        hangUp(kind, false);
        hangUp(kind, true);
      }
    }
    isAlive();
    List<String> more = lines().stream().skip(before).toList();
    assertThat(
        more.stream().filter(line -> line.startsWith("\tat ")).distinct().toList(), is(empty()));
    assertThat(String.join("\n", more), more.size(), is(lessThanOrEqualTo(KINDS.size())));
  }

  private static void hangUp(String bytes, boolean orderly) throws IOException {
    try (Client client = Client.of(Configured.server())) {
      for (String part : bytes.split("\\|", 2)) {
        client.send(part);
        if (bytes.contains(LATER)) isAlive(); // by now the server has read the first part alone
      }
      if (!orderly) client.hangUp();
    }
  }

  private static void isAlive() {
    try (Race race = Race.against(Configured.server())) {
      assertThat(race.send(Request.get("/api/health/live")).status(), is(200));
    }
  }

  private static String noise() {
    StringBuilder noise = new StringBuilder();
    new Random(1).ints(200, 0, 256).forEach(one -> noise.append((char) one));
    return noise.toString();
  }

  private static List<String> lines() throws IOException {
    return new String(Files.readAllBytes(Configured.log()), UTF_8).lines().toList();
  }
}

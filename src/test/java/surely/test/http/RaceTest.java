package surely.test.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import surely.test.Until;
import surely.test.http.HttpReply.Outcome;

class RaceTest {

  private RawServer server;
  private Race race;

  @AfterEach
  void close() throws IOException {
    if (server != null) {
      race.close();
      server.close();
    }
  }

  @Test
  void noRequestIsCompleteBeforeTheRelease() throws IOException {
    serve(request -> reply("200 OK", "done"));
    List<Request> requests =
        List.of(
            Request.post("/a").json("{\"a\":1}"),
            Request.post("/b"),
            Request.get("/c"),
            Request.put("/d").json("{}"),
            Request.delete("/e"));
    int all =
        requests.stream()
            .mapToInt(request -> request.bytes(server.uri().getAuthority()).length)
            .sum();

    List<HttpReply> replies =
        race.send(
            requests,
            () -> {
              Until.holds(() -> server.bytes.get() >= all - requests.size());
              assertThat(server.bytes.get(), is(all - requests.size()));
              assertThat(server.requests.get(), is(0));
              assertThat(server.connections.get(), is(requests.size()));
            });

    assertThat(replies.stream().map(HttpReply::body).toList(), everyItem(is("done")));
    assertThat(server.bytes.get(), is(all));
  }

  @Test
  void everyRequestGetsItsOwnResponseOnAConnectionThatServesAllRounds() throws IOException {
    serve(request -> reply("201 Created", request.substring(request.indexOf("\r\n\r\n") + 4)));

    for (int round = 0; round < 50; round++) {
      String prefix = "round " + round + " client ";
      List<HttpReply> replies =
          race.send(
              IntStream.range(0, 16).mapToObj(i -> Request.post("/").json(prefix + i)).toList());
      assertThat(
          replies.stream().map(HttpReply::body).toList(),
          is(IntStream.range(0, 16).mapToObj(i -> prefix + i).toList()));
    }

    assertThat(server.connections.get(), is(16));
    assertThat(server.requests.get(), is(50 * 16));
  }

  @Test
  void newConnectionsAreMadeForEveryRoundIfWanted() throws IOException {
    serve(request -> reply("200 OK", ""));
    try (Race fresh = race.withNewConnections()) {
      fresh.send(List.of(Request.get("/"), Request.get("/")));
      fresh.send(List.of(Request.get("/"), Request.get("/")));
    }
    assertThat(server.connections.get(), is(4));
  }

  @Test
  void chunksAreJoinedInterimResponsesPassedAndHeadersFoundInAnyCase() throws IOException {
    serve(
        request ->
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 201 Created\r\nX-one: 1\r\nx-ONE: 2\r\nTransfer-Encoding: "
                + "chunked\r\n\r\n"
                + "5;ext=1\r\nhello\r\nA\r\n, w\u00c3\u00b6rld!!\r\n0\r\nTrailer: t\r\n\r\n");

    for (int i = 0; i < 2; i++) {
      HttpReply reply = race.send(Request.get("/"));
      assertThat(reply.status(), is(201));
      assertThat(reply.body(), is("hello, w\u00f6rld!!"));
      assertThat(reply.header("x-One"), is("1"));
      assertThat(reply.headers().get("X-ONE"), is(List.of("1", "2")));
      assertThat(reply.header("Link"), is(nullValue()));
    }
    assertThat(server.connections.get(), is(1));
  }

  @Test
  void responsesWithoutContentDoNotDelayTheNextOne() throws IOException {
    serve(
        request ->
            request.startsWith("HEAD")
                ? "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
                : request.startsWith("DELETE")
                    ? "HTTP/1.1 204 No Content\r\n\r\n"
                    : reply("200 OK", "x"));

    assertThat(race.send(Request.head("/")).body(), is(""));
    assertThat(race.send(Request.delete("/")).status(), is(204));
    assertThat(race.send(Request.get("/")).body(), is("x"));
    assertThat(server.connections.get(), is(1));
  }

  @Test
  void aResponseWithoutLengthEndsWithItsConnection() throws IOException {
    serve(request -> "HTTP/1.1 200 OK\r\n\r\nto the end" + RawServer.CUT);
    assertThat(race.send(Request.get("/")).body(), is("to the end"));
    assertThat(race.send(Request.get("/")).body(), is("to the end"));
  }

  @Test
  void aConnectionThatIsNotKeptIsReplaced() throws IOException {
    serve(
        request ->
            request.startsWith("GET /told")
                ? reply("200 OK", "x").replace("OK\r\n", "OK\r\nconnection: Close\r\n")
                    + RawServer.CUT
                : reply("200 OK", "x") + RawServer.CUT);
    for (int i = 1; i < 60; i += 3) {
      assertThat(race.send(Request.get("/asked").header("connection", "close")).status(), is(200));
      assertThat(race.send(Request.get("/told")).status(), is(200));
      assertThat(race.send(Request.get("/silently")).status(), is(200));
      int sent = i + 2;
      Until.holds(() -> server.closed.get() == sent);
    }
  }

  @Test
  void aConnectionCutBeforeOrInTheResponseIsUnknown() throws IOException {
    serve(
        request ->
            request.startsWith("GET /before")
                ? RawServer.CUT
                : request.startsWith("GET /header")
                    ? "HTTP/1.1 201 Created\r\nContent-Le" + RawServer.CUT
                    : request.startsWith("GET /content")
                        ? reply("201 Created", "half").replace("half", "ha") + RawServer.CUT
                        : reply("409 Conflict", "no"));

    List<HttpReply> replies =
        race.send(
            List.of(
                Request.get("/before"),
                Request.get("/header"),
                Request.get("/content"),
                Request.get("/whole")));

    assertThat(
        replies.stream().map(HttpReply::outcome).toList(),
        is(List.of(Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.DID_NOT)));
    assertThat(
        replies.stream().filter(HttpReply::isUnknown).map(HttpReply::status).toList(),
        is(List.of(0, 0, 0)));
    assertThat(replies.get(2).whyUnknown(), containsString("2 of 4 bytes"));
  }

  @Test
  void silenceIsUnknownAfterTheTimeLimit() throws IOException {
    serve(request -> request.startsWith("GET /silent") ? "" : reply("200 OK", "x"));
    try (Race hasty = race.within(Duration.ofSeconds(1))) {
      List<HttpReply> replies = hasty.send(List.of(Request.get("/silent"), Request.get("/")));
      assertThat(replies.get(0).whyUnknown(), containsString("Timeout"));
      assertThat(replies.get(1).outcome(), is(Outcome.HAPPENED));
      assertThat(hasty.send(Request.get("/")).status(), is(200));
    }
  }

  @Test
  void aServerThatIsAwayIsUnknown() throws IOException {
    serve(request -> reply("200 OK", "x"));
    server.close();
    List<HttpReply> replies = race.send(List.of(Request.get("/"), Request.get("/")));
    assertThat(
        replies.stream().map(HttpReply::whyUnknown).toList(),
        everyItem(startsWith("not connected")));
    assertThat(replies, hasSize(2));
  }

  @Test
  void aResponseBeforeTheEndOfAHugeRequestIsSeen() throws IOException {
    serve(request -> reply("413 Content Too Large", "no"));
    String half = "POST / HTTP/1.1\r\n\r\n";
    HttpReply reply =
        race.within(Duration.ofSeconds(10))
            .send(Request.raw((half + "x".repeat(50_000_000)).getBytes(ISO_8859_1)));
    assertThat(reply.status(), is(413));
  }

  @Test
  void bytesArriveAsTheyAre() throws IOException {
    serve(request -> reply("400 Bad Request", request));
    byte[] all = new byte[256];
    IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
    String every = new String(all, ISO_8859_1);

    HttpReply line = race.send(Request.line(all).header("X", all).body(all));
    assertThat(new String(line.content(), ISO_8859_1), startsWith(every + "\r\nHost: "));
    assertThat(new String(line.content(), ISO_8859_1), containsString("\r\nX: " + every + "\r\n"));
    assertThat(new String(line.content(), ISO_8859_1), endsWith("\r\n\r\n" + every));

    HttpReply raw = race.send(Request.raw((every + "\r\n\r\n").getBytes(ISO_8859_1)));
    assertThat(new String(raw.content(), ISO_8859_1), is(every + "\r\n\r\n"));
  }

  @Test
  void hostAndLengthAreLeftAloneIfTheRequestHasThem() {
    String text =
        new String(
            Request.post("/").header("HOST", "a").header("content-length", "7").bytes("b"),
            ISO_8859_1);
    assertThat(text, is("POST / HTTP/1.1\r\nHOST: a\r\ncontent-length: 7\r\n\r\n"));
  }

  private void serve(UnaryOperator<String> replies) throws IOException {
    server = new RawServer(replies);
    race = Race.against(server.uri());
  }

  private static String reply(String status, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }
}

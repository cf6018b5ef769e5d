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
import surely.test.http.Answer.Outcome;

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
    serve(request -> answer("200 OK", "done"));
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

    List<Answer> answers =
        race.send(
            requests,
            () -> {
              Until.holds(() -> server.bytes.get() >= all - requests.size());
              assertThat(server.bytes.get(), is(all - requests.size()));
              assertThat(server.requests.get(), is(0));
              assertThat(server.connections.get(), is(requests.size()));
            });

    assertThat(answers.stream().map(Answer::body).toList(), everyItem(is("done")));
    assertThat(server.bytes.get(), is(all));
  }

  @Test
  void everyRequestGetsItsOwnAnswerOnAConnectionThatServesAllRounds() throws IOException {
    serve(request -> answer("201 Created", request.substring(request.indexOf("\r\n\r\n") + 4)));

    for (int round = 0; round < 50; round++) {
      String prefix = "round " + round + " client ";
      List<Answer> answers =
          race.send(
              IntStream.range(0, 16).mapToObj(i -> Request.post("/").json(prefix + i)).toList());
      assertThat(
          answers.stream().map(Answer::body).toList(),
          is(IntStream.range(0, 16).mapToObj(i -> prefix + i).toList()));
    }

    assertThat(server.connections.get(), is(16));
    assertThat(server.requests.get(), is(50 * 16));
  }

  @Test
  void newConnectionsAreMadeForEveryRoundIfWanted() throws IOException {
    serve(request -> answer("200 OK", ""));
    try (Race fresh = race.withNewConnections()) {
      fresh.send(List.of(Request.get("/"), Request.get("/")));
      fresh.send(List.of(Request.get("/"), Request.get("/")));
    }
    assertThat(server.connections.get(), is(4));
  }

  @Test
  void chunksAreJoinedInterimAnswersPassedAndHeadersFoundInAnyCase() throws IOException {
    serve(
        request ->
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 201 Created\r\nX-one: 1\r\nx-ONE: 2\r\nTransfer-Encoding: "
                + "chunked\r\n\r\n"
                + "5;ext=1\r\nhello\r\nA\r\n, w\u00c3\u00b6rld!!\r\n0\r\nTrailer: t\r\n\r\n");

    for (int i = 0; i < 2; i++) {
      Answer answer = race.send(Request.get("/"));
      assertThat(answer.status(), is(201));
      assertThat(answer.body(), is("hello, w\u00f6rld!!"));
      assertThat(answer.header("x-One"), is("1"));
      assertThat(answer.headers().get("X-ONE"), is(List.of("1", "2")));
      assertThat(answer.header("Link"), is(nullValue()));
    }
    assertThat(server.connections.get(), is(1));
  }

  @Test
  void answersWithoutContentDoNotDelayTheNextOne() throws IOException {
    serve(
        request ->
            request.startsWith("HEAD")
                ? "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
                : request.startsWith("DELETE")
                    ? "HTTP/1.1 204 No Content\r\n\r\n"
                    : answer("200 OK", "x"));

    assertThat(race.send(Request.head("/")).body(), is(""));
    assertThat(race.send(Request.delete("/")).status(), is(204));
    assertThat(race.send(Request.get("/")).body(), is("x"));
    assertThat(server.connections.get(), is(1));
  }

  @Test
  void anAnswerWithoutLengthEndsWithItsConnection() throws IOException {
    serve(request -> "HTTP/1.1 200 OK\r\n\r\nto the end" + RawServer.CUT);
    assertThat(race.send(Request.get("/")).body(), is("to the end"));
    assertThat(race.send(Request.get("/")).body(), is("to the end"));
  }

  @Test
  void aConnectionThatIsNotKeptIsReplaced() throws IOException {
    serve(
        request ->
            request.startsWith("GET /told")
                ? answer("200 OK", "x").replace("OK\r\n", "OK\r\nconnection: Close\r\n")
                    + RawServer.CUT
                : answer("200 OK", "x") + RawServer.CUT);
    for (int i = 1; i < 60; i += 3) {
      assertThat(race.send(Request.get("/asked").header("connection", "close")).status(), is(200));
      assertThat(race.send(Request.get("/told")).status(), is(200));
      assertThat(race.send(Request.get("/silently")).status(), is(200));
      int sent = i + 2;
      Until.holds(() -> server.closed.get() == sent);
    }
  }

  @Test
  void aConnectionCutBeforeOrInTheAnswerIsUnknown() throws IOException {
    serve(
        request ->
            request.startsWith("GET /before")
                ? RawServer.CUT
                : request.startsWith("GET /header")
                    ? "HTTP/1.1 201 Created\r\nContent-Le" + RawServer.CUT
                    : request.startsWith("GET /content")
                        ? answer("201 Created", "half").replace("half", "ha") + RawServer.CUT
                        : answer("409 Conflict", "no"));

    List<Answer> answers =
        race.send(
            List.of(
                Request.get("/before"),
                Request.get("/header"),
                Request.get("/content"),
                Request.get("/whole")));

    assertThat(
        answers.stream().map(Answer::outcome).toList(),
        is(List.of(Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.DID_NOT)));
    assertThat(
        answers.stream().filter(Answer::isUnknown).map(Answer::status).toList(),
        is(List.of(0, 0, 0)));
    assertThat(answers.get(2).whyUnknown(), containsString("2 of 4 bytes"));
  }

  @Test
  void silenceIsUnknownAfterTheTimeLimit() throws IOException {
    serve(request -> request.startsWith("GET /silent") ? "" : answer("200 OK", "x"));
    try (Race hasty = race.within(Duration.ofSeconds(1))) {
      List<Answer> answers = hasty.send(List.of(Request.get("/silent"), Request.get("/")));
      assertThat(answers.get(0).whyUnknown(), containsString("Timeout"));
      assertThat(answers.get(1).outcome(), is(Outcome.HAPPENED));
      assertThat(hasty.send(Request.get("/")).status(), is(200));
    }
  }

  @Test
  void aServerThatIsAwayIsUnknown() throws IOException {
    serve(request -> answer("200 OK", "x"));
    server.close();
    List<Answer> answers = race.send(List.of(Request.get("/"), Request.get("/")));
    assertThat(
        answers.stream().map(Answer::whyUnknown).toList(), everyItem(startsWith("not connected")));
    assertThat(answers, hasSize(2));
  }

  @Test
  void anAnswerBeforeTheEndOfAHugeRequestIsSeen() throws IOException {
    serve(request -> answer("413 Content Too Large", "no"));
    String half = "POST / HTTP/1.1\r\n\r\n";
    Answer answer =
        race.within(Duration.ofSeconds(10))
            .send(Request.raw((half + "x".repeat(50_000_000)).getBytes(ISO_8859_1)));
    assertThat(answer.status(), is(413));
  }

  @Test
  void bytesArriveAsTheyAre() throws IOException {
    serve(request -> answer("400 Bad Request", request));
    byte[] all = new byte[256];
    IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
    String every = new String(all, ISO_8859_1);

    Answer line = race.send(Request.line(all).header("X", all).body(all));
    assertThat(new String(line.content(), ISO_8859_1), startsWith(every + "\r\nHost: "));
    assertThat(new String(line.content(), ISO_8859_1), containsString("\r\nX: " + every + "\r\n"));
    assertThat(new String(line.content(), ISO_8859_1), endsWith("\r\n\r\n" + every));

    Answer raw = race.send(Request.raw((every + "\r\n\r\n").getBytes(ISO_8859_1)));
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

  private void serve(UnaryOperator<String> answers) throws IOException {
    server = new RawServer(answers);
    race = Race.against(server.uri());
  }

  private static String answer(String status, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }
}

package surely.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.server.FurtherServer;
import surely.test.server.Suite;

/** A member's data may be larger than memory. */
@ExtendWith(ArquillianExtension.class)
class OwnDataIT {
  private static final int MEGABYTES = 30;
  private static final int AT_ONCE = 8;
  private static final int MEMBERS = 3;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static List<Author> members;
  private static Author ann;

  @BeforeAll
  static void storeMuch() {
    members = Stream.generate(OwnDataIT::memberWithMuch).limit(MEMBERS).toList();
    ann = members.get(0);
  }

  private static Author memberWithMuch() {
    Author member = Author.signUp();
    Rows.of(Suite.application())
        .run(
            "INSERT INTO tracker (id, member_id, type, value, created_at, updated_at) "
                + "SELECT CONCAT(LEFT(?, 10), seq), ?, CONCAT('type-', LPAD(seq, 6, '0')), "
                + "CONCAT('\"', REPEAT(SHA2(seq, 512), 78), '\"'), "
                + "UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM seq_1_to_"
                + 100 * MEGABYTES,
            member.id(),
            member.id());
    return member;
  }

  @AfterEach
  void reset() {
    Suite.link().reset();
  }

  @Test
  void aFileHasEveryRowOnceAndInOrder() {
    List<String> types =
        ann.get("/members/me/data").then().statusCode(200).extract().path("trackers.type");

    assertThat(
        types,
        is(
            Rows.of(Suite.application())
                .column("SELECT type FROM tracker WHERE member_id = ? ORDER BY type", ann.id())));
  }

  /** A failed file proves that the server does not read everything before it sends. */
  @Test
  void aFileThatFailsIsCutAndNotEnded() throws Exception {
    try (InputStream in = begin(Suite.url(), ann).body()) {
      in.readNBytes(10_000);
      Suite.link().refuse();
      assertThrows(IOException.class, in::readAllBytes);
    }
    Suite.link().accept();
    Until.holds(() -> ann.get("/members/me").statusCode() == 200);
  }

  @Test
  void manyAtOnceFitIntoASmallHeap() throws Exception {
    String small =
        FurtherServer.server("small", Suite.application(), Map.of("JDK_JAVA_OPTIONS", "-Xmx256m"));

    List<CompletableFuture<Long>> files =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> members.get(i % MEMBERS))
            .map(member -> CompletableFuture.supplyAsync(() -> length(small, member)))
            .toList();

    assertThat(
        files.stream().map(CompletableFuture::join).toList(),
        everyItem(greaterThan(MEGABYTES * 990_000L)));
    assertThat(
        CLIENT
            .send(
                HttpRequest.newBuilder(URI.create(small + "/api/health/ready")).build(),
                BodyHandlers.ofString())
            .statusCode(),
        is(200));
  }

  private static long length(String server, Author member) {
    try (InputStream in = begin(server, member).body()) {
      long length = 0;
      byte[] buffer = new byte[1 << 16];
      String end = "";
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        end = new String(buffer, Math.max(0, read - 2), Math.min(2, read), UTF_8);
      }
      assertThat(end, endsWith("}"));
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins a download whose body has not been read yet. */
  private static HttpResponse<InputStream> begin(String server, Author member) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/api/members/me/data"))
            .header("Authorization", "Bearer " + member.token())
            .build();
    try {
      HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
      assertThat(response.statusCode(), is(200));
      return response;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}

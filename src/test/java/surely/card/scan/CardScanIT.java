package surely.card.scan;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.qr.QrCode;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Race;
import surely.test.http.Request;
import surely.test.server.Suite;

/** The code in a picture is read, and nothing else happens. */
@ExtendWith(ArquillianExtension.class)
class CardScanIT {
  private static final byte[] PICTURE = new QrCode("caf\u00e9 / 1").png();
  private static String ann;

  @BeforeAll
  static void signUp() {
    ann = Api.ofSuite().signUp().token();
  }

  @Test
  void theCodeInAPictureIsRead() {
    as(ann)
        .contentType("image/png")
        .body(PICTURE)
        .post("/cards/scan")
        .then()
        .statusCode(200)
        .body("cardId", is("caf\u00e9 / 1"));
    as(ann)
        .contentType("image/jpeg")
        .body(PICTURE)
        .post("/cards/scan")
        .then()
        .statusCode(200); // the format is recognized by the bytes, not by the content type
  }

  @Test
  void aPictureWithoutACardsCodeHasNone() {
    byte[] noCard = new QrCode("x".repeat(65)).png();
    byte[] cut = java.util.Arrays.copyOf(PICTURE, 60);
    for (byte[] body : new byte[][] {noCard, cut, {1, 2, 3}})
      as(ann)
          .contentType("image/png")
          .body(body)
          .post("/cards/scan")
          .then()
          .statusCode(422)
          .body("type", endsWith("/no-code-found"));
  }

  @Test
  void whatIsTooLargeOrNoPictureIsRefused() {
    Request tooLarge =
        Request.post("/api/cards/scan")
            .bearer(ann)
            .header("Content-Type", "image/png")
            .body(new byte[1024 * 1024 + 1]);
    assertThat(Api.ofSuite().send(tooLarge).status(), is(413)); // which comes before its end
    as(ann).contentType("image/gif").body(PICTURE).post("/cards/scan").then().statusCode(415);
    as(ann)
        .contentType("image/png")
        .header("Content-Encoding", "gzip")
        .body(PICTURE)
        .post("/cards/scan")
        .then()
        .statusCode(415);
  }

  /** Sends black pictures of 20 megapixels and 20 KB, which are among the slowest to read. */
  @Test
  void picturesThatComeAllAtOnceAreReadOrPutOff() throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4400, 4400, BufferedImage.TYPE_BYTE_GRAY), "png", out);
    Request slow =
        Request.post("/api/cards/scan")
            .bearer(ann)
            .header("Content-Type", "image/png")
            .body(out.toByteArray());
    int many = Runtime.getRuntime().availableProcessors() + 38;
    try (Race race = Race.against(URI.create(Suite.url())).within(Duration.ofMinutes(2))) {
      List<HttpReply> replies = race.send(Collections.nCopies(many, slow));
      assertThat(replies.stream().map(HttpReply::status).collect(toSet()), is(Set.of(422, 503)));
      for (HttpReply reply : replies) {
        if (reply.status() == 503) {
          assertThat(reply.body(), containsString("/problems/too-many-pictures"));
          assertThat(reply.header("Retry-After"), is("5"));
        }
      }
    }
    as(ann).contentType("image/png").body(PICTURE).post("/cards/scan").then().statusCode(200);
  }

  @Test
  void onlyMembersScan() {
    given()
        .baseUri(Suite.url())
        .basePath("/api")
        .contentType("image/png")
        .body(PICTURE)
        .post("/cards/scan")
        .then()
        .statusCode(401);
  }

  private static RequestSpecification as(String token) {
    return given().baseUri(Suite.url()).basePath("/api").auth().oauth2(token);
  }
}

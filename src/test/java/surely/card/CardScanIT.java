package surely.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.restassured.specification.RequestSpecification;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.qr.QrCode;
import surely.test.Api;
import surely.test.Suite;

/** The code in a picture is read, and nothing else happens. */
@ExtendWith(ArquillianExtension.class)
class CardScanIT {
  private static final byte[] PICTURE = new QrCode("caf\u00e9 / 1").png();
  private static String ann;

  @BeforeAll static void signUp() {
    ann = Api.ofSuite().signUp().token();
  }

  @Test void theCodeInAPictureIsRead() {
    as(ann).contentType("image/png").body(PICTURE).post("/cards/scan").then().statusCode(200).body("cardId", is("caf\u00e9 / 1"));
    as(ann).contentType("image/jpeg").body(PICTURE).post("/cards/scan").then().statusCode(200); // by what it is, not by its name
  }

  @Test void aPictureWithoutACardsCodeHasNone() {
    byte[] noCard = new QrCode("x".repeat(65)).png();
    byte[] cut = java.util.Arrays.copyOf(PICTURE, 60);
    for (byte[] body : new byte[][] {noCard, cut, {1, 2, 3}})
      as(ann).contentType("image/png").body(body).post("/cards/scan").then().statusCode(422).body("type", endsWith("/no-code-found"));
  }

  @Test void whatIsTooLargeOrNoPictureIsRefused() {
    as(ann).contentType("image/png").body(new byte[1024 * 1024 + 1]).post("/cards/scan").then().statusCode(413);
    as(ann).contentType("image/gif").body(PICTURE).post("/cards/scan").then().statusCode(415);
    as(ann).contentType("image/png").header("Content-Encoding", "gzip").body(PICTURE).post("/cards/scan").then().statusCode(415);
  }

  @Test void onlyMembersScan() {
    given().baseUri(Suite.url()).basePath("/api").contentType("image/png").body(PICTURE).post("/cards/scan").then().statusCode(401);
  }

  private static RequestSpecification as(String token) {
    return given().baseUri(Suite.url()).basePath("/api").auth().oauth2(token);
  }
}

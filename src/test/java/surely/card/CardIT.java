package surely.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class CardIT {
  private static Somebody ann;
  private static Somebody bob;
  private static String administrator;

  @BeforeAll
  static void signUp() {
    ann = Api.ofSuite().signUp();
    bob = Api.ofSuite().signUp();
    administrator = Api.ofSuite().administrator();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "card",
        "a/b",
        "50% off?",
        "a;b=c",
        "caf\u00e9 \uD83C\uDF75",
        "#1",
        "a+b",
        "\"",
        "'; DROP TABLE card; --",
        "..."
      })
  void anyPrintableStringNamesACard(String name) throws Exception {
    String id = encoded(name + " " + UUID.randomUUID());
    make(id, "{\"points\": 5}", 201);

    as(ann.token()).post("/cards/" + id).then().statusCode(201).body("points", is(5));
    as(ann.token())
        .post("/cards/" + id)
        .then()
        .statusCode(409)
        .body("type", endsWith("/card-already-collected"))
        .body("detail", is("Already collected card"));
    byte[] png =
        as(administrator)
            .get("/cards/" + id + "/qr.png")
            .then()
            .statusCode(200)
            .contentType("image/png")
            .extract()
            .asByteArray();
    assertThat(encoded(read(png)), is(id));
    as(administrator)
        .get("/cards/" + id + "/qr.svg")
        .then()
        .statusCode(200)
        .contentType("image/svg+xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tea-%s",
        "TEA-%s",
        "tea%%20%s",
        "%%20tea%s%%20",
        "t%%E2%%80%%93ea%s",
        "%%EF%%BC%%B4ea%s"
      })
  void aCodeIsTypedAsPeopleTypeAndShownAsPrinted(String typed) {
    String number = UUID.randomUUID().toString();
    String printed = "Tea-" + number;
    make(printed, "{\"points\": 1}", 201);

    as(ann.token())
        .post("/cards/" + typed.formatted(number.replace("-", "")))
        .then()
        .statusCode(201)
        .body("cardId", is(printed));
    as(ann.token())
        .post("/cards/" + printed)
        .then()
        .statusCode(409)
        .body("type", endsWith("/card-already-collected"));
    as(administrator)
        .body("{\"points\": 2}")
        .put("/cards/" + typed.formatted(number))
        .then()
        .statusCode(200)
        .body("cardId", is(printed))
        .body("points", is(2));
  }

  @Test
  void codesThatDifferInMoreAreTwoCards() {
    String id = UUID.randomUUID().toString();
    for (String name : new String[] {"a" + id, "b" + id, "a_" + id, "%C3%A4" + id}) {
      make(name, "{\"points\": 1}", 201);
      as(ann.token()).post("/cards/" + name).then().statusCode(201);
    }
  }

  /** Two cards of an earlier release, in which another spelling was another card. */
  @Test
  void aCardWhoseCodeAnotherHasIsKnownByItsExactId() {
    String number = UUID.randomUUID().toString();
    make("old-" + number, "{\"points\": 1}", 201);
    Rows.of(Suite.application())
        .run("INSERT INTO card (id, points) VALUES (?, 5)", "OLD-" + number);

    as(ann.token())
        .post("/cards/OLD-" + number)
        .then()
        .statusCode(201)
        .body("cardId", is("OLD-" + number))
        .body("points", is(5));
    as(ann.token())
        .post("/cards/Old-" + number)
        .then()
        .statusCode(201)
        .body("cardId", is("old-" + number))
        .body("points", is(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%20", "%00", "a%0Ab", "%FF", "%ED%A0%80", "a%E2%80%A8b", "a%5Cb"})
  void whatCanNotBePrintedNamesNone(String id) {
    as(administrator).body("{\"points\": 1}").put("/cards/" + id).then().statusCode(400);
  }

  @Test
  void noCardIsCalledAsTheCallThatScans() {
    as(administrator)
        .body("{\"points\": 1}")
        .put("/cards/scan")
        .then()
        .statusCode(Suite.isOnWildFly() ? 405 : 400); // RESTEasy matches the method first
  }

  @Test
  void aNameHasAtMost64Characters() {
    make(UUID.randomUUID() + "x".repeat(28), "{\"points\": 1}", 201);
    make(UUID.randomUUID() + "x".repeat(29), "{\"points\": 1}", 400);
  }

  @Test
  void aLimitHoldsAndCanNotFallBelowWhatWasCollected() {
    String id = UUID.randomUUID().toString();
    make(id, "{\"points\": 5}", 201);
    as(ann.token()).post("/cards/" + id).then().statusCode(201);
    make(id, "{\"points\": 7, \"limit\": 1}", 200);

    as(bob.token())
        .post("/cards/" + id)
        .then()
        .statusCode(409)
        .body("type", endsWith("/card-exhausted"));
    as(ann.token())
        .post("/cards/" + id)
        .then()
        .statusCode(409)
        .body("type", endsWith("/card-already-collected"));
    make(id, "{\"points\": 7, \"limit\": 2}", 200);
    as(bob.token()).post("/cards/" + id).then().statusCode(201).body("points", is(7));
    as(administrator)
        .body("{\"points\": 7, \"limit\": 1}")
        .put("/cards/" + id)
        .then()
        .statusCode(409)
        .body("type", endsWith("/card-limit-too-low"));
    as(administrator)
        .body("{\"points\": 7}")
        .put("/cards/" + id)
        .then()
        .statusCode(200)
        .body("limit", nullValue());
  }

  @Test
  void onlyAnAdministratorMakesCards() {
    as(ann.token())
        .body("{\"points\": 1}")
        .put("/cards/mine")
        .then()
        .statusCode(403)
        .body("type", endsWith("/forbidden"));
    anyone().body("{\"points\": 1}").put("/cards/mine").then().statusCode(401);
  }

  @Test
  void onlyAnAdministratorSeesACodeAndNobodyElseLearnsWhetherThereIsOne() {
    String id = UUID.randomUUID().toString();
    make(id, "{\"points\": 1}", 201);

    for (String card : new String[] {id, "nothing"})
      for (String picture : new String[] {"/qr.svg", "/qr.png"}) {
        anyone()
            .get("/cards/" + card + picture)
            .then()
            .statusCode(401)
            .body("type", endsWith("/log-in-needed"));
        as(ann.token())
            .get("/cards/" + card + picture)
            .then()
            .statusCode(403)
            .body("type", endsWith("/forbidden"));
      }
  }

  @Test
  void aCardThatIsNotThereCanNotBeCollected() {
    as(ann.token()).post("/cards/nothing").then().statusCode(404);
    as(administrator).get("/cards/nothing/qr.png").then().statusCode(404);
    anyone().post("/cards/nothing").then().statusCode(401);
  }

  private static void make(String id, String card, int status) {
    as(administrator).body(card).put("/cards/" + id).then().statusCode(status);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String read(byte[] png) throws IOException, NotFoundException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    var drawnNotPhotographed =
        Map.of(
            DecodeHintType.PURE_BARCODE,
            // without this, ZXing searches as in a photo, and sometimes does not find the code
            true);
    return new MultiFormatReader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)), drawnNotPhotographed)
        .getText();
  }

  private static RequestSpecification anyone() {
    return given()
        .baseUri(Suite.url())
        .basePath("/api")
        .urlEncodingEnabled(false)
        .contentType(ContentType.JSON);
  }

  private static RequestSpecification as(String token) {
    return anyone().auth().oauth2(token);
  }
}

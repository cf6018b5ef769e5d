package surely.email;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Uses links. */
final class Confirming {
  private Confirming() {}

  static Response with(RequestSpecification who, String token) {
    return who.body("{\"token\": \"%s\"}".formatted(token)).post("/email-confirmations");
  }
}

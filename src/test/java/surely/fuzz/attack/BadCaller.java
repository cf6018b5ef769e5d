package surely.fuzz.attack;

import java.util.Locale;
import surely.openapi.Operation;
import surely.test.http.Request;

/**
 * Callers who are not logged in, are somebody else, or are on another site. The rest of the request
 * is valid.
 */
record BadCaller(Attacks attacks) {

  Attack next() {
    Operation operation = attacks.operation();
    Pick pick = attacks.pick();
    if (!operation.method().equals("GET") && pick.oneIn(3)) return crossSite();
    if (operation.isPublic()) {
      Attack base = attacks.base("odd caller", "");
      return new Attack(
          base.what(),
          base.target(),
          base.request().header("Authorization", credentials()),
          base.expected());
    }
    Request request = attacks.filled(attacks.good());
    if (operation.id().equals("putCard") && pick.oneIn(3))
      return Attack.refused("a member's", operation, request.bearer(attacks.stage().member()));
    if (pick.oneIn(6)) return Attack.refused("nobody's", operation, request);
    request =
        pick.oneIn(4)
            ? request.header(
                "Cookie",
                "surely="
                    + pick.one("x", "null", attacks.stage().member().toLowerCase(Locale.ROOT)))
            : request.header("Authorization", credentials());
    return operation.id().equals("logOut")
        ? Attack.harmless("a dead token's", operation, request)
        : Attack.refused("a wrong token's", operation, request);
  }

  private Attack crossSite() {
    Pick pick = attacks.pick();
    Request request =
        attacks
            .filled(attacks.good())
            .header("Cookie", "surely=" + attacks.stage().token(attacks.operation()));
    request =
        pick.oneIn(2)
            ? request.header(
                "Sec-Fetch-Site", pick.one("cross-site", "same-site", "", "x", "SAME-ORIGIN"))
            : request.header(
                "Origin",
                pick.one(
                    "https://evil.example",
                    "null",
                    "::",
                    "http://127.0.0.1.evil.example",
                    "http://",
                    "%"));
    return Attack.refused("another site's", attacks.operation(), request);
  }

  private String credentials() {
    String token = attacks.stage().member();
    return attacks
        .pick()
        .one(
            "",
            "Bearer",
            "Bearer ",
            "Bearer x",
            "Basic eDp5",
            "Bearer " + token.substring(1),
            "Bearer " + token + "x",
            "Bearer " + token.toUpperCase(Locale.ROOT),
            token,
            "Bearer null",
            "Digest x",
            "Bearer ' OR '1'='1",
            "Bearer " + "x".repeat(5000),
            "Bearer a b",
            ",");
  }
}

package surely.fuzz.attack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import surely.openapi.Description;
import surely.openapi.Operation;
import surely.test.http.Request;
import tools.jackson.databind.node.JsonNodeFactory;

/** Path parameters of all kinds. */
record BadPath(Attacks attacks) {

  Attack next() {
    Pick pick = attacks.pick();
    if (pick.oneIn(8)) return container();
    String odd =
        pick.one(
            "%20",
            "%0a",
            "a%0d%0aX:y",
            "%01",
            "%7f",
            "a%2Fb",
            "%2e%2e",
            "a;b=c",
            ";",
            "a%3Bb",
            "\u00fc\u00f6",
            "%F0%9F%98%80",
            "%F0%9F%98%80".repeat(65),
            "x".repeat(65),
            "x".repeat(20_000),
            "%EF%BF%BD",
            "%E2%80%A8",
            "%EE%80%80",
            "%25",
            "%2500",
            "a+b",
            "{id}",
            "|",
            "^",
            "\"",
            "<x>",
            "a,b",
            "null",
            "0",
            "-1",
            "%27%20OR%201=1--%20",
            "%27;DROP%20TABLE%20card",
            "*",
            "$%7Bjndi:x%7D",
            "~",
            "%C3%A9",
            "e%CC%81",
            "me",
            "current",
            "a:b",
            "@",
            "%E2%80%AE",
            "%C2%85",
            "a%20",
            "%20a",
            "%09");
    Operation operation = attacks.operation();
    Request request =
        attacks.allowed(Request.of(operation.method(), operation.address(name -> odd)));
    if (operation.takesBody()) return withBody(request, odd);
    boolean reads = operation.method().equals("GET") || operation.method().equals("DELETE");
    return reads
        ? Attack.harmless("odd path", null, request)
        : Attack.refused("odd path", null, request);
  }

  /** A valid body if the parameter can't be valid, otherwise an invalid one. */
  private Attack withBody(Request request, String odd) {
    Operation operation = attacks.operation();
    if (operation.takes("header", "If-Match")) request = request.header("If-Match", "\"1\"");
    boolean wrong =
        odd.contains(";")
            || operation.parameters().stream()
                .filter(p -> p.get("in").asString().equals("path"))
                .anyMatch(
                    p ->
                        !Description.read()
                            .errors(
                                p.get("schema"), JsonNodeFactory.instance.stringNode(decoded(odd)))
                            .isEmpty());
    return Attack.refused(
        "odd path",
        null,
        request.json((wrong ? operation.bodyExample() : attacks.bad().json()).toString()));
  }

  private Attack container() {
    String odd =
        attacks
            .pick()
            .one(
                "%00",
                "a%00b",
                "..",
                "../..",
                "%2e%2e%2f%2e%2e",
                "..%2f..%2fWEB-INF%2fweb.xml",
                "a;jsessionid=x%00",
                "%5c",
                "a\\b",
                "%c0%af",
                "%ff",
                "%ed%a0%80",
                "%f5%80%80%80",
                ".",
                "//",
                "/");
    String there = odd;
    Operation operation = attacks.operation();
    Request request =
        attacks.allowed(Request.of(operation.method(), operation.address(name -> there)));
    return Attack.container("odd path", operation.takesBody() ? request.json("[]") : request);
  }

  private static String decoded(String odd) {
    return URLDecoder.decode(odd.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

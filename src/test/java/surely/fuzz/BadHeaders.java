package surely.fuzz;

import surely.openapi.Operation;
import surely.test.Request;

/** Headers of all kinds. */
record BadHeaders(Attacks attacks) {

  Attack next() {
    Pick pick = attacks.pick();
    Operation operation = attacks.operation();
    if (operation.takes("header", "Idempotency-Key")
        && pick.oneIn(2)
        && (!operation.id().equals("signUp") || pick.oneIn(50))) return badKey();
    if (operation.takes("header", "If-Match") && pick.oneIn(2)) return badIfMatch();
    Attack base = attacks.base("odd header", "");
    if (pick.oneIn(10)) return container(base.request());
    String[] header =
        pick.one(
            new String[][] {
              {"Accept", ";;;"},
              {"Accept", "text/nothing"},
              {"Accept", "*/*;q=0"},
              {"Accept", "application/json;q=x"},
              {"Accept", "a/b,".repeat(5000)},
              {"Accept-Language", ";;q=x"},
              {"Accept-Charset", "nonsense"},
              {"Accept-Encoding", ";q=z"},
              {"If-Modified-Since", "never"},
              {"If-None-Match", "junk"},
              {"If-Unmodified-Since", "junk"},
              {"Range", "bytes=9-1"},
              {"Date", "junk"},
              {"Cookie", "surely"},
              {"Cookie", "=;;=;$Version=9"},
              {"Cookie", "surely=\"a;b\"; surely=c"},
              {"Cookie", "JSESSIONID=" + "x".repeat(9000)},
              {"Cookie", "a=b; ".repeat(3000)},
              {"Origin", "::::"},
              {"Origin", "null"},
              {"Referer", "x y"},
              {"Sec-Fetch-Site", "???"},
              {"X-HTTP-Method-Override", "DELETE"},
              {"Forwarded", "for=;;host="},
              {"X-Forwarded-For", "' OR 1=1"},
              {"X-Forwarded-Proto", "x"},
              {"Idempotency-Key", "\"unclosed"},
              {"If-Match", "*"},
              {"Content-Language", "??"},
              {"Via", ",,,"},
              {"X-Long", "x".repeat(20_000)},
              {"Accept", "application/xml"},
              {"Prefer", "respond-async"},
              {"Traceparent", "00-zz"},
              {"User-Agent", "'; DROP TABLE member; --"}
            });
    Request request = base.request().header(header[0], header[1]);
    if (pick.oneIn(4)) request = request.header(header[0], header[1]);
    String what = "header " + header[0] + " on " + base.what();
    boolean deadToken = operation.id().equals("logOut") && header[0].equals("Cookie");
    return deadToken
        ? Attack.harmless(what, operation, request)
        : new Attack(what, base.target(), request, base.expected());
  }

  /** A request whose only fault is its idempotency key. */
  private Attack badKey() {
    Pick pick = attacks.pick();
    String key =
        pick.one(
            "\"\"",
            "",
            "\"",
            "\"unclosed",
            "a b",
            "a,b",
            "a;b",
            "\"a\"b",
            "\"" + "x".repeat(256) + "\"",
            "x".repeat(256),
            "\"\\x\"",
            "\"" + "x".repeat(20_000) + "\"",
            "a\"b",
            "\"a\", \"b\"",
            "\\",
            "\"\\\"");
    return Attack.refused(
        "bad key",
        attacks.operation(),
        withExample(attacks.allowed(attacks.good()).header("Idempotency-Key", key)));
  }

  private Attack badIfMatch() {
    Request request = attacks.allowed(Request.of("PUT", "/api/surveys/" + attacks.stage().draft()));
    String tag =
        attacks
            .pick()
            .one(
                "",
                "1",
                "\"",
                "\"\"",
                "\"1",
                "W/\"1\"",
                "\"0\"",
                "\"99\"",
                "abc",
                "\"1\"\"2\"",
                "* *",
                "**",
                "\"2\",",
                ",",
                "\"x\",".repeat(249) + "\"x\"",
                "\"" + "x".repeat(20_000) + "\"",
                "\"-1\"",
                "\" 1\"",
                "\"01\"",
                "\"1' OR '1\"",
                "null");
    return Attack.refused(
        "bad If-Match",
        attacks.operation(),
        withExample(attacks.pick().oneIn(8) ? request : request.header("If-Match", tag)));
  }

  private Request withExample(Request request) {
    return attacks.operation().takesBody()
        ? request.json(attacks.operation().bodyExample().toString())
        : request;
  }

  private Attack container(Request base) {
    byte[] value =
        attacks
            .pick()
            .one(
                new byte[] {'a', 0, 'b'},
                new byte[] {1},
                new byte[] {(byte) 0xff, (byte) 0xfe},
                new byte[] {'a', '\r', 'b'},
                "\u00fc".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[] {0x7f});
    return Attack.container(
        "odd bytes in a header",
        base.header(
            attacks
                .pick()
                .one(
                    "Accept",
                    "Cookie",
                    "Idempotency-Key",
                    "If-Match",
                    "X",
                    "Origin",
                    "Sec-Fetch-Site",
                    "Content-Language"),
            value));
  }
}

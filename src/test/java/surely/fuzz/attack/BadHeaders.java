package surely.fuzz.attack;

import java.nio.charset.StandardCharsets;
import surely.openapi.Operation;
import surely.test.http.Request;

/** Headers of all kinds. */
record BadHeaders(Attacks attacks) {
  private static final String[][] HEADERS = {
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
    {"User-Agent", "'; DROP TABLE member; --"},
  };

  /** Values that are not idempotency keys. */
  private static final String[] KEYS = {
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
    "\"\\\""
  };

  /** Values of {@code If-Match} that are not versions of the draft. */
  private static final String[] TAGS = {
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
    "null"
  };

  /** Headers that this server reads, and one that it does not. */
  private static final String[] READ = {
    "Accept",
    "Cookie",
    "Idempotency-Key",
    "If-Match",
    "X",
    "Origin",
    "Sec-Fetch-Site",
    "Content-Language"
  };

  /** Bytes that are not text. */
  private static final byte[][] BYTES = {
    {'a', 0, 'b'},
    {1},
    {(byte) 0xff, (byte) 0xfe},
    {'a', '\r', 'b'},
    "\u00fc".getBytes(StandardCharsets.UTF_8),
    {0x7f}
  };

  Attack next() {
    if (takes("Idempotency-Key") && isKeyTried()) return badKey();
    if (takes("If-Match") && pick().oneIn(2)) return badIfMatch();
    Attack base = attacks.base("odd header", "");
    return pick().oneIn(10) ? oddBytes(base.request()) : oddHeader(base);
  }

  private boolean takes(String header) {
    return operation().takes("header", header);
  }

  /**
   * Whether the key is tried. A sign-up makes the server hash a password, so few of them are tried.
   */
  private boolean isKeyTried() {
    return pick().oneIn(2) && (!operation().id().equals("signUp") || pick().oneIn(50));
  }

  private Attack oddHeader(Attack base) {
    String[] header = pick().one(HEADERS);
    Request request = base.request().header(header[0], header[1]);
    if (pick().oneIn(4)) request = request.header(header[0], header[1]);
    String what = "header " + header[0] + " on " + base.what();
    boolean deadToken = operation().id().equals("logOut") && header[0].equals("Cookie");
    return deadToken
        ? Attack.harmless(what, operation(), request)
        : new Attack(what, base.target(), request, base.expected());
  }

  /** A request whose only fault is its idempotency key. */
  private Attack badKey() {
    String key = pick().one(KEYS);
    Request good = attacks.allowed(attacks.good()).header("Idempotency-Key", key);
    return Attack.refused("bad key", operation(), withExample(good));
  }

  /** A change of the draft without a version of it, or with a wrong one. */
  private Attack badIfMatch() {
    Request request = attacks.allowed(Request.of("PUT", "/api/surveys/" + attacks.stage().draft()));
    String tag = pick().one(TAGS);
    if (!pick().oneIn(8)) request = request.header("If-Match", tag);
    return Attack.refused("bad If-Match", operation(), withExample(request));
  }

  private Request withExample(Request request) {
    return operation().takesBody() ? request.json(operation().bodyExample().toString()) : request;
  }

  private Attack oddBytes(Request base) {
    byte[] value = pick().one(BYTES);
    return Attack.container("odd bytes in a header", base.header(pick().one(READ), value));
  }

  private Operation operation() {
    return attacks.operation();
  }

  private Pick pick() {
    return attacks.pick();
  }
}

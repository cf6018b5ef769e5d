package surely.fuzz.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import surely.openapi.Description;
import surely.openapi.Operation;
import surely.test.http.Request;
import tools.jackson.databind.JsonNode;

/**
 * Makes attacks on one operation. A request with a single fault is aimed at something that exists.
 */
public record Attacks(Operation operation, Stage stage, Pick pick) {
  /** The seed that every run uses unless told otherwise. */
  public static final long SEED = 1;

  private static final Set<String> SAFE = Set.of("GET");

  /** These operations end the token's session. */
  private static final Set<String> LAST = Set.of("logOut", "leave");

  /** Succeed even if there is nothing to end or delete. */
  private static final Set<String> NEED_NOTHING =
      Set.of(
          "deleteTracker",
          "mailEmailLink",
          "withdrawEmail",
          "endSession",
          "endOtherSessions",
          "revokeToken",
          "revokeTokens",
          "beginLogOut");

  /** Content codings, none of which is accepted for a JSON body. */
  private static final String[] ENCODINGS = {
    "gzip", "deflate", "br", "identity, gzip", "x", "gzip, gzip"
  };

  /** Media types, none of which is JSON in UTF-8. */
  private static final String[] NO_JSON = {
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/json;charset=iso-8859-1",
    "application/json;charset=nonsense",
    "application/jsonx",
    "application/*",
    "*/*",
    ";;;",
    "json",
    "application",
    "application/json/x",
    "application/problem+json",
    "image/png",
    "text/json",
    "\"application/json\""
  };

  /** Media types, none of which is a picture that the server reads. */
  private static final String[] NO_PICTURE = {
    "image/gif",
    "image/webp",
    "image/svg+xml",
    "application/json",
    "text/plain",
    ";",
    "image",
    "multipart/form-data; boundary=x"
  };

  /** Values that are not the length of a page. */
  private static final String[] LIMITS = {
    "0",
    "-1",
    "101",
    "1e2",
    "abc",
    "",
    "99999999999999999999",
    "1%00",
    "%d9%a1",
    "1.0",
    "0x1",
    "+1%20",
    "1;2",
    "%27%20OR%201=1"
  };

  /** Values that are not cursors. */
  private static final String[] CURSORS = {
    "", "!!!", "%20", "-1", "AAAA", "a%00", "%ff", "x".repeat(500), "1%27"
  };

  /** Odd queries. */
  private static final String[] QUERIES = {
    "a=%zz",
    "=",
    "&&&",
    "a&b&c",
    "limit=1&limit=2",
    "x=" + "y".repeat(3000),
    "%00=%00",
    "a[]=1",
    "_method=DELETE",
    "a=%ff%fe",
    "a=;b",
    "api_key=x",
    "callback=alert",
    "a=%F0%9F%98%80",
    "a==b",
    "a=1%0d%0aX:y",
    "?",
    "/../..",
    "|^{}`<>"
  };

  /** Methods, and words that are not methods. */
  private static final String[] METHODS = {
    "GET",
    "PUT",
    "POST",
    "DELETE",
    "PATCH",
    "HEAD",
    "OPTIONS",
    "TRACE",
    "FOO",
    "get",
    "Post",
    "PROPFIND",
    "M-SEARCH",
    "X".repeat(100),
    "G(T",
    "DROP",
    "QUERY"
  };

  /**
   * The attack with this number. The same seed and number give the same attack, whatever other
   * operations exist.
   */
  public static Attack on(Operation operation, Stage stage, long seed, int number) {
    return new Attacks(
            operation,
            stage,
            Pick.of(seed + 0x9E3779B97F4A7C15L * (31L * number + operation.id().hashCode())))
        .next();
  }

  Attack next() {
    int kind = pick.below(100);
    if (operation.takesBody() && kind < 75)
      return kind < 40 ? badBody() : kind < 65 ? badJson() : badContentType();
    if (operation.takesPicture() && kind < 75) return badPicture();
    return switch (kind % 5) {
      case 0 -> operation.hasPathParameters() ? new BadPath(this).next() : badQuery();
      case 1 -> badQuery();
      case 2 -> new BadHeaders(this).next();
      case 3 -> new BadCaller(this).next();
      default -> badMethod();
    };
  }

  private Attack badBody() {
    return Attack.refused("bad body", operation, allowed(good().json(bad().json().toString())));
  }

  private Attack badJson() {
    byte[] bytes = new BadJson(pick, bad()).bytes();
    return Attack.refused(
        "bad JSON",
        operation,
        allowed(good().header("Content-Type", "application/json").body(bytes)));
  }

  private Attack badContentType() {
    Request request = allowed(good()).body(operation.bodyExample().toString().getBytes(UTF_8));
    if (pick.oneIn(3))
      request =
          request
              .header("Content-Type", "application/json")
              .header("Content-Encoding", pick.one(ENCODINGS));
    else if (!pick.oneIn(10)) request = request.header("Content-Type", pick.one(NO_JSON));
    return Attack.refused("bad content type", operation, request);
  }

  private Attack badPicture() {
    if (pick.oneIn(20))
      return Attack.refused(
          "no content type", operation, allowed(good()).body(new BadPicture(pick).bytes()));
    String type = pick.one("image/png", "image/jpeg");
    if (pick.oneIn(5))
      return Attack.refused(
          "bad content type",
          operation,
          allowed(good())
              .header("Content-Type", pick.one(NO_PICTURE))
              .body(new BadPicture(pick).bytes()));
    return Attack.harmless(
        "bad picture",
        operation,
        allowed(good()).header("Content-Type", type).body(new BadPicture(pick).bytes()));
  }

  private Attack badQuery() {
    if (operation.takes("query", "limit") && !pick.oneIn(4))
      return pick.oneIn(2)
          ? badParameter("bad limit", "limit=" + pick.one(LIMITS))
          : badParameter("bad cursor", "after=" + pick.one(CURSORS));
    return base("odd query", pick.one(QUERIES));
  }

  private Attack badParameter(String what, String query) {
    return Attack.refused(what, operation, allowed(good(query)));
  }

  private Attack badMethod() {
    Set<String> described =
        Set.copyOf(
            Description.read().operations().stream()
                .filter(o -> o.path().equals(operation.path()))
                .map(Operation::method)
                .toList());
    String method = pick.one(METHODS);
    if (described.stream().anyMatch(method::equalsIgnoreCase))
      return base("odd query", ""); // some servers take "get" for GET
    Request request = allowed(Request.of(method, there()));
    if (pick.oneIn(2)) request = request.json("{}");
    if (method.equals("TRACE")) return Attack.container("TRACE", request);
    boolean answered =
        method.equals("OPTIONS") || method.equals("HEAD") && described.contains("GET");
    return answered
        ? Attack.harmless(method, null, request)
        : Attack.refused("wrong method", null, request);
  }

  /** A request that changes nothing: it only reads, or it is refused for another reason anyway. */
  Attack base(String what, String query) {
    String suffix = query.isEmpty() ? "" : "?" + query;
    if (operation.takesBody())
      return Attack.refused(what, operation, allowed(good(query)).json(bad().json().toString()));
    if (operation.takesPicture())
      return Attack.refused(what, operation, allowed(filled(good(query))));
    if (SAFE.contains(operation.method()))
      return Attack.harmless(what, operation, allowed(good(query)));
    if (LAST.contains(operation.id())) return Attack.refused(what, operation, good(query));
    Request nothing =
        allowed(
            Request.of(operation.method(), operation.address(name -> "nothing-is-there") + suffix));
    return NEED_NOTHING.contains(operation.id())
        ? Attack.harmless(what, operation, nothing)
        : Attack.refused(what, operation, nothing);
  }

  BadBody bad() {
    return new BadBody(
        pick, schema(), operation.bodySchema() == null ? null : operation.bodyExample());
  }

  /** The document's schema of the body; for a submission, that of the open survey's answers. */
  private JsonNode schema() {
    return operation.id().equals("submitResponse")
        ? SurveySchema.of(operation.bodySchema())
        : operation.bodySchema();
  }

  Request good() {
    return good("");
  }

  /** A request to something that exists, without a body and a token. */
  Request good(String query) {
    Request request =
        Request.of(operation.method(), there() + (query.isEmpty() ? "" : "?" + query));
    return operation.takes("header", "If-Match") ? request.header("If-Match", "\"1\"") : request;
  }

  /** The request with a valid body, if the operation takes one. A picture shows no code. */
  Request filled(Request request) {
    if (operation.takesPicture())
      return request.header("Content-Type", "image/png").body(new BadPicture(pick).bytes());
    return operation.takesBody() ? request.json(operation.bodyExample().toString()) : request;
  }

  /** The request with a valid token, unless the operation would end its session. */
  Request allowed(Request request) {
    return LAST.contains(operation.id()) ? request : request.bearer(stage.token(operation));
  }

  private String there() {
    return operation.address(name -> stage.there(operation, name));
  }
}

package surely.problem;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import surely.security.SecurityEvent;

/**
 * One occurrence of a problem.
 *
 * @param slug null if the status says everything (about:blank)
 * @param leftOut what would be left out if the client agreed to that
 * @param retryAfter seconds, 0 for none
 * @param incident null, or the id under which the log has the cause
 * @param event the security event to log; null for none
 */
public record Problem(
    String slug,
    int status,
    String title,
    String detail,
    List<InputError> errors,
    List<InputError> leftOut,
    long retryAfter,
    String incident,
    SecurityEvent event) {
  /** Shared, because Json's static methods search the class path for the provider at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final int MAX_INSTANCE = 1000;
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem of which only the status is known, such as the container's own 404 and 405. */
  public static Problem ofStatus(int status) {
    Optional<ProblemType> type = ProblemType.ofStatus(status);
    Response.Status known = Response.Status.fromStatusCode(status);
    String phrase = known == null ? "Status " + status : known.getReasonPhrase();
    return new Problem(
        type.map(ProblemType::slug).orElse(null),
        status,
        type.map(ProblemType::title).orElse(phrase),
        type.map(ProblemType::help).orElse(null),
        List.of(),
        List.of(),
        0,
        null,
        type.map(ProblemType::event).orElse(null));
  }

  /**
   * @param base where problem pages live, such as {@code /problems/}
   * @param instance path of the request, shortened if it is very long
   */
  public JsonObject toJson(String base, String instance) {
    var json = JSON.createObjectBuilder();
    json.add("type", slug == null ? "about:blank" : base + slug)
        .add("title", title)
        .add("status", status);
    if (detail != null) json.add("detail", detail);
    if (instance != null)
      json.add(
          "instance",
          instance.length() > MAX_INSTANCE
              ? instance.substring(0, MAX_INSTANCE) + "..."
              : instance);
    if (incident != null) json.add("incident", incident);
    if (!errors.isEmpty()) json.add("errors", list(errors));
    if (!leftOut.isEmpty()) json.add("leftOut", list(leftOut));
    return json.build();
  }

  private static JsonArrayBuilder list(List<InputError> errors) {
    var list = JSON.createArrayBuilder();
    errors.stream()
        .limit(InputError.MOST)
        .forEach(
            e ->
                list.add(
                    JSON.createObjectBuilder()
                        .add("pointer", e.pointer())
                        .add("code", e.code())
                        .add("message", e.message())));
    return list;
  }
}

package surely.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import surely.test.http.HttpReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An operation of the API, as the document describes it. */
public final class Operation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final Description description;
  private final String method;
  private final String path;
  private final JsonNode pathItem;
  private final JsonNode node;

  Operation(Description description, String method, String path, JsonNode pathItem, JsonNode node) {
    this.description = description;
    this.method = method;
    this.path = path;
    this.pathItem = pathItem;
    this.node = node;
  }

  public String id() {
    return node.get("operationId").asString();
  }

  public String method() {
    return method;
  }

  /** The path, relative to the API's base, with its parameters in braces. */
  public String path() {
    return path;
  }

  /** The address, with the value of each parameter that the function gives. */
  public String address(UnaryOperator<String> parameters) {
    return "/api"
        + PARAMETER
            .matcher(path)
            .replaceAll(
                m -> parameters.apply(m.group(1)).replace("\\", "\\\\").replace("$", "\\$"));
  }

  /** The address with the document's own examples. */
  String exampleAddress() {
    return address(name -> parameter("path", name).get("example").asString());
  }

  public boolean hasPathParameters() {
    return PARAMETER.matcher(path).find();
  }

  /** All parameters of this operation, with references resolved. */
  public List<JsonNode> parameters() {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode owner : List.of(pathItem, node))
      if (owner.has("parameters"))
        owner.get("parameters").forEach(p -> all.add(description.resolved(p)));
    return all;
  }

  public boolean takes(String in, String name) {
    return parameters().stream().anyMatch(p -> is(p, in, name));
  }

  public JsonNode parameter(String in, String name) {
    return parameters().stream().filter(p -> is(p, in, name)).findFirst().orElseThrow();
  }

  private static boolean is(JsonNode parameter, String in, String name) {
    return parameter.get("in").asString().equals(in)
        && parameter.get("name").asString().equals(name);
  }

  /** Whether it takes a body of JSON. */
  public boolean takesBody() {
    return body().isObject();
  }

  public boolean takesPicture() {
    return node.at("/requestBody/content/image~1png").isObject();
  }

  public JsonNode bodySchema() {
    return body().get("schema");
  }

  public JsonNode bodyExample() {
    return body().get("example");
  }

  private JsonNode body() {
    return node.at("/requestBody/content/application~1json");
  }

  /** Whether it can be called without logging in. */
  public boolean isPublic() {
    JsonNode security = node.get("security");
    return security != null
        && (security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty));
  }

  /** What it does, in a few words. */
  public String summary() {
    return node.get("summary").asString();
  }

  /** The scopes of which an API token needs one; empty if none is enough, or none is needed. */
  public Set<String> scopes() {
    Set<String> scopes = new TreeSet<>();
    node.path("security")
        .valueStream()
        .flatMap(way -> way.path("token").valueStream())
        .forEach(scope -> scopes.add(scope.asString()));
    return scopes;
  }

  /** The description of the response with this status, or else of the default response. */
  JsonNode response(int status) {
    JsonNode responses = node.get("responses");
    String key = Integer.toString(status);
    return description.resolved(responses.has(key) ? responses.get(key) : responses.get("default"));
  }

  /** Whether it describes a problem with exactly this status. */
  boolean describes(int status) {
    return node.get("responses").has(Integer.toString(status))
        && response(status).at("/content/application~1problem+json").isObject();
  }

  Stream<JsonNode> responses() {
    return node.get("responses").valueStream().map(description::resolved);
  }

  /** How a response differs from its description; empty if it does not. */
  public List<String> differences(HttpReply reply) {
    JsonNode response = response(reply.status());
    List<String> wrong = new ArrayList<>();
    if (response.has("headers"))
      response
          .get("headers")
          .properties()
          .forEach(h -> wrong.addAll(header(h.getKey(), h.getValue(), reply)));
    JsonNode content = response.get("content");
    if (content == null) return reply.content().length == 0 ? wrong : List.of("there is a body");
    String type = String.valueOf(reply.header("Content-Type")).replaceFirst(";.*", "").strip();
    if (!content.has(type)) wrong.add("content type " + type + " with status " + reply.status());
    else if (type.endsWith("json"))
      wrong.addAll(body(content.get(type).get("schema"), reply.body()));
    return wrong;
  }

  private List<String> header(String name, JsonNode header, HttpReply reply) {
    String value = reply.header(name);
    if (value == null) // only some responses have this header
    return List.of("Idempotency-Replayed", "Retry-After").contains(name)
          ? List.of()
          : List.of("no header " + name);
    JsonNode schema = description.resolved(header).get("schema");
    boolean number = "integer".equals(schema.path("type").asString(""));
    JsonNode json =
        number
            ? JSON.getNodeFactory().numberNode(Long.parseLong(value))
            : JSON.getNodeFactory().stringNode(value);
    return description.errors(schema, json).stream().map(e -> name + ": " + e).toList();
  }

  private List<String> body(JsonNode schema, String body) {
    try {
      return description.errors(schema, JSON.readTree(body));
    } catch (JacksonException e) {
      return List.of("no JSON: " + body);
    }
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}

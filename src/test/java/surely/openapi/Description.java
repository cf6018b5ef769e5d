package surely.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API as {@code openapi.yaml} describes it. Thread-safe. */
public final class Description {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
  private static final Description READ = new Description();

  private final JsonNode root =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readTree(Path.of("src/main/webapp/openapi.yaml").toFile());
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();
  private final List<Operation> operations = new ArrayList<>();

  private Description() {
    root.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(part -> METHODS.contains(part.getKey()))
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    this,
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    path.getValue(),
                                    method.getValue()))));
  }

  public static Description read() {
    return READ;
  }

  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  public Operation operation(String id) {
    return operations.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  public JsonNode root() {
    return root;
  }

  /** The node itself, or the node that its $ref points to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
  }

  /** The errors of a value that should match this schema of the document. */
  public List<String> errors(JsonNode schema, JsonNode value) {
    try {
      return compiled(schema).validate(value).stream()
          .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
          .toList();
    } catch (JsonNodeException e) { // how the validator says that a number exceeds a long
      return List.of(e.getMessage());
    }
  }

  /** A schema of the document, together with what it refers to. */
  private Schema compiled(JsonNode schema) {
    return compiled.computeIfAbsent(
        schema,
        part -> {
          ObjectNode whole = JsonNodeFactory.instance.objectNode();
          whole.putArray("allOf").add(part);
          whole.set("components", root.get("components"));
          return schemas.getSchema(whole);
        });
  }
}

package surely.openapi;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import tools.jackson.databind.JsonNode;

/** openapi.yaml describes the whole API correctly. */
@ExtendWith(ArquillianExtension.class)
class OpenApiIT {
  private static final Pattern TYPE = Pattern.compile("/problems/([a-z-]+)");
  private final Description description = Description.read();
  private final Api api = Api.ofSuite();

  @Test
  void everyDescribedCallIsAnswered() {
    String routing = Api.object(api.send(Request.get("/api/nothing")).body()).getString("detail");
    for (Operation operation : description.operations()) {
      HttpReply reply = api.send(Request.of(operation.method(), operation.exampleAddress()));
      assertThat(operation + ": " + reply, reply.status(), is(not(405)));
      if (reply.status() == 404)
        assertThat(
            operation + ": " + reply,
            Api.object(reply.body()).getString("detail"),
            is(not(routing)));
    }
  }

  @Test
  void everyCallIsDescribed() throws IOException {
    Set<String> described =
        description.operations().stream()
            .map(o -> Resources.call(o.method(), o.path()))
            .collect(toCollection(TreeSet::new));
    assertThat(described, is(Resources.calls(Path.of("target/classes"))));
  }

  @Test
  void everyCallWorksAsDescribed() {
    Set<String> all =
        description.operations().stream().map(Operation::id).collect(toCollection(TreeSet::new));
    all.remove("logInByProvider"); // needs a provider, so it has a test of its own
    assertThat(new TreeSet<>(new Journey().go()), is(all));
  }

  @Test
  void everyProblemIsDescribedAndHasAPage() throws IOException {
    Set<String> known = statuses().keySet();
    assertThat(slugs(description.root().toString()).collect(toCollection(TreeSet::new)), is(known));
    for (String slug : known) {
      HttpReply page = api.send(Request.get("/problems/" + slug));
      assertThat(slug + ": " + page, page.status(), is(200));
      assertThat(page.header("Content-Type"), startsWith("text/html"));
    }
  }

  @Test
  void everyProblemIsDescribedWithItsStatus() throws IOException {
    Map<String, String> statuses = statuses();
    Set<String> described = new TreeSet<>();
    for (Operation operation : description.operations())
      for (int status = 400; status < 600; status++)
        if (operation.describes(status))
          for (String slug :
              slugs(
                      operation
                          .response(status)
                          .get("content")
                          .get("application/problem+json")
                          .toString())
                  .toList()) {
            described.add(slug);
            assertThat(operation + " " + slug, statuses.get(slug), is(Integer.toString(status)));
          }
    assertThat(described, is(not(empty())));
  }

  @Test
  void everyExampleOfABodyIsValid() {
    List<Operation> withBody =
        description.operations().stream().filter(Operation::takesBody).toList();
    assertThat(withBody, is(not(empty())));
    for (Operation operation : withBody)
      assertThat(
          operation.toString(),
          description.errors(operation.bodySchema(), operation.bodyExample()),
          is(empty()));
  }

  @Test
  void everyExampleOfAResponseIsValid() {
    List<JsonNode> examples =
        Stream.concat(
                description.root().get("components").get("responses").valueStream(),
                description.operations().stream().flatMap(Operation::responses))
            .filter(r -> r.has("content"))
            .flatMap(r -> r.get("content").valueStream())
            .filter(content -> content.has("example"))
            .toList();
    assertThat(examples, is(not(empty())));
    for (JsonNode content : examples)
      assertThat(
          content.toString(),
          description.errors(content.get("schema"), content.get("example")),
          is(empty()));
  }

  /** The status of each problem type that the server has. */
  private static Map<String, String> statuses() throws IOException {
    var catalogue = new Properties();
    try (var in =
        Files.newBufferedReader(Path.of("src/main/resources/surely/problem/problems.properties"))) {
      catalogue.load(in);
    }
    Map<String, String> statuses = new TreeMap<>();
    catalogue.stringPropertyNames().stream()
        .filter(name -> name.endsWith(".status"))
        .forEach(name -> statuses.put(name.replace(".status", ""), catalogue.getProperty(name)));
    return statuses;
  }

  private static Stream<String> slugs(String text) {
    return TYPE.matcher(text).results().map(m -> m.group(1));
  }
}

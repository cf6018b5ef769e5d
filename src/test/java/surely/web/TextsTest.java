package surely.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages' texts exist in both languages, and none is unused. A file of texts is JSON in a
 * module.
 */
class TextsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final List<Path> OF_EDITOR =
      Stream.of("pages/edit", "pages/edit.js").map(PAGES::resolve).toList();
  private static final List<Path> OF_RESPONDENTS =
      Stream.of("form", "expression", "ui", "pages/s", "pages/s.js", "pages/missing.js")
          .map(PAGES::resolve)
          .toList();
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");
  private static final Pattern KEY = Pattern.compile("'([a-z]+\\.[a-z-]+)'");

  /** {@code t(`state.${state}`)} may mean any key with this prefix. */
  private static final Pattern FAMILY = Pattern.compile("`([a-z]+\\.)\\$\\{");

  /** {@code props.wrong("name", "code", ...)} or {@code issues.add(at, "code", ...)}. */
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:(?<!validation)\\.wrong|\\swrong|issues(?:\\(\\))?\\s*\\.add)\\("
              + "\\s*[^,;]*,\\s*\"([a-z-]+)\"");

  private final JsonObject ofRespondents = read("en");
  private final JsonObject ofMembers = with(ofRespondents, read("members/en"));
  private final JsonObject en = with(ofMembers, read("edit/en"));
  private final JsonObject ko = with(with(read("ko"), read("members/ko")), read("edit/ko"));

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(ko.keySet(), is(en.keySet()));
  }

  @Test
  void bothLanguagesFillInTheSameValues() {
    for (String key : en.keySet()) assertThat(key, values(ko, key), is(values(en, key)));
  }

  @Test
  void everyTextThatAPageShowsIsThere() throws IOException {
    Set<String> missing = new TreeSet<>(matches(KEY, file -> true));
    missing.removeAll(en.keySet());
    assertThat(missing, is(empty()));
  }

  @Test
  void aPageNeedsNoTextsThatItDoesNotLoad() throws IOException {
    Set<String> missing = new TreeSet<>(matches(KEY, file -> isIn(OF_RESPONDENTS, file)));
    missing.removeAll(ofRespondents.keySet());
    assertThat(missing, is(empty()));
    missing.addAll(matches(KEY, file -> !isIn(OF_EDITOR, file)));
    missing.removeAll(ofMembers.keySet());
    assertThat(missing, is(empty()));
  }

  @Test
  void theRoomsThatAreLookedThroughAreThere() {
    assertThat(
        Stream.of(OF_EDITOR, OF_RESPONDENTS)
            .flatMap(List::stream)
            .filter(room -> !Files.exists(room))
            .toList(),
        is(empty()));
  }

  private static boolean isIn(List<Path> rooms, Path file) {
    return rooms.stream().anyMatch(file::startsWith);
  }

  @Test
  void everyTextThatIsThereIsShown() throws IOException {
    Set<String> unused = new TreeSet<>(en.keySet());
    unused.removeAll(matches(KEY, file -> true));
    for (String family : matches(FAMILY, file -> true))
      unused.removeIf(key -> key.startsWith(family));
    assertThat(unused, is(empty()));
  }

  /** A definition is refused with a code; the editor has a text for each. */
  @Test
  void whatTheServerRefusesInADefinitionHasAText() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/surely/form"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("validation")) // of answers
          .map(TextsTest::text)
          .forEach(source -> REFUSAL.matcher(source).results().forEach(m -> codes.add(m.group(1))));
    }
    assertThat(codes, hasItems("wrong-value", "unknown-name", "duplicate-choice", "no-questions"));
    codes.removeIf(code -> en.containsKey("refused." + code));
    assertThat(codes, is(empty()));
  }

  private static List<String> matches(Pattern pattern, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(
              file -> file.toString().endsWith(".js") && !file.startsWith(PAGES.resolve("text")))
          .filter(wanted)
          .map(TextsTest::text)
          .flatMap(script -> pattern.matcher(script).results().map(m -> m.group(1)))
          .toList();
    }
  }

  private static JsonObject with(JsonObject texts, JsonObject more) {
    return Json.createObjectBuilder(texts).addAll(Json.createObjectBuilder(more)).build();
  }

  private static Set<String> values(JsonObject texts, String key) {
    Set<String> values = new TreeSet<>();
    VALUE.matcher(texts.get(key).toString()).results().forEach(m -> values.add(m.group()));
    return values;
  }

  private static JsonObject read(String language) {
    String module = text(PAGES.resolve("text/" + language + ".js"));
    String json = module.replaceFirst("^export default ", "").replaceFirst(";\\s*$", "");
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

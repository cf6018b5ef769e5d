package surely.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The client's modules are small, and their types are those of what they export. */
class ClientModuleTest {
  private static final Path FOLDER = Path.of("src/main/webapp/client/1");
  private static final Pattern EXPORT =
      Pattern.compile("^export (?:const|class|function) (\\w+)", Pattern.MULTILINE);

  /** A member of the class of responses that is not private: a method, a getter or a field. */
  private static final Pattern MEMBER =
      Pattern.compile("^  (?:get )?([a-z]\\w*)(?:\\([^)]*\\) \\{| = null;)$", Pattern.MULTILINE);

  private static final Pattern TYPED_MEMBER =
      Pattern.compile("^  (?:readonly )?([a-z]\\w*)(?:\\(|:)", Pattern.MULTILINE);

  private final String module = text("surely.js");
  private final String types = text("surely.d.ts");

  @Test
  void theyAreSmallAndNeedNothingElse() throws IOException {
    isSmall("surely.js", 6 * 1024);
    isSmall("surveyjs.js", 3 * 1024);
  }

  private static void isSmall(String file, int mostBytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(text(file).getBytes(UTF_8));
    }
    System.out.printf("SIZE of client/1/%s: %,d bytes compressed%n", file, out.size());
    assertThat(file, out.size(), is(lessThanOrEqualTo(mostBytes)));
    assertThat(file, text(file), not(containsString("import")));
  }

  @Test
  void theTypesAreThoseOfWhatTheyExport() {
    assertThat(names(EXPORT, types), is(names(EXPORT, module)));
    assertThat(names(EXPORT, text("surveyjs.d.ts")), is(names(EXPORT, text("surveyjs.js"))));
    Set<String> members =
        names(MEMBER, between(module, "class SurveyResponse", "export const open"));
    members.remove("constructor");
    members.add("form");
    assertThat(
        names(TYPED_MEMBER, between(types, "interface SurveyResponse", "export class Problem")),
        is(members));
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String between(String text, String start, String end) {
    return text.substring(text.indexOf(start), text.indexOf(end));
  }

  private static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

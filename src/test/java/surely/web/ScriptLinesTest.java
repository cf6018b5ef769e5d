package surely.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lines of the pages' scripts fit into the columns that .editorconfig names. */
class ScriptLinesTest {
  private static final Path PAGES = Path.of("src/main/webapp");

  /** Each text is a sentence on one line. */
  private static final Path TEXTS = PAGES.resolve("text");

  private static final int MOST_COLUMNS = 120;

  @Test
  void noLineIsTooLong() throws IOException {
    List<Path> scripts = scripts();
    assertThat(scripts.size(), greaterThan(100));
    assertThat(scripts.stream().flatMap(ScriptLinesTest::tooLong).toList(), empty());
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".js") && !file.startsWith(TEXTS))
          .toList();
    }
  }

  private static Stream<String> tooLong(Path script) {
    List<String> lines = lines(script);
    return IntStream.range(0, lines.size())
        .filter(i -> columns(lines.get(i)) > MOST_COLUMNS)
        .mapToObj(i -> "%s:%d".formatted(script, i + 1));
  }

  private static int columns(String line) {
    return line.codePointCount(0, line.length());
  }

  private static List<String> lines(Path script) {
    try {
      return Files.readAllLines(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

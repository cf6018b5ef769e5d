package surely.form;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server's own language changes nothing. In Turkish, the lower case of I is not i. */
class LocaleTest {

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void inTurkish() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
  }

  @AfterEach
  void asBefore() {
    Locale.setDefault(before);
  }

  @Test
  void aNameIsFoundInAnyCase() {
    Form form =
        Form.of(
            Given.json(
                """
        {"calculatedValues": [{"name": "TWICE", "expression": "{id} * 2"}],
          "elements": [{"type": "text", "name": "ID", "inputType": "number"},
         {"type": "text", "name": "q",
           "visibleIf": "{id} = 1 and {twice} = 2 and {ID-COMMENT} empty", "isRequired": true},
         {"type": "paneldynamic", "name": "p", "templateElements": [{"type": "text", "name": "IN"},
           {"type": "text", "name": "x",
             "requiredIf": "{PANEL.in} = 'i' and {PanelIndex} = 0"}]}]}"""));
    assertThat(
        Given.brief(form.check(Given.json("{\"ID\": 1, \"p\": [{\"IN\": \"I\"}]}"))),
        contains("/q required", "/p/0/x required"));
  }

  @Test
  void nothingIsFoldedByTheServersLanguage() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      List<Path> folding =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(LocaleTest::folds)
              .toList();
      assertThat("say Locale.ROOT", folding, empty());
    }
  }

  private static boolean folds(Path file) {
    try {
      return Files.readString(file).matches("(?s).*to(Lower|Upper)Case\\(\\).*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCellIsRepeatedInAnyCase() {
    Form form =
        Form.of(
            Given.json(
                """
        {"elements": [{"type": "matrixdropdown", "name": "m", "rows": ["a", "b"],
          "columns": [{"name": "c", "cellType": "text", "isUnique": true}]}]}"""));
    assertThat(
        Given.brief(
            form.check(Given.json("{\"m\": {\"a\": {\"c\": \"I\"}, \"b\": {\"c\": \"i\"}}}"))),
        contains("/m/b/c repeated-cell"));
    assertThat(
        form.check(Given.json("{\"m\": {\"a\": {\"c\": \"I\"}, \"b\": {\"c\": \"\u0131\"}}}")),
        empty());
  }
}

package surely.form;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import surely.problem.InputError;

/** Short ways to write definitions and answers, and to read their errors. */
public final class Given {

  private Given() {}

  public static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A definition with one question named q that has these properties. */
  public static JsonObject question(String properties) {
    return json("{\"elements\": [{\"name\": \"q\", " + properties + "}]}");
  }

  /** The errors in a definition, each as "pointer code". */
  public static List<String> issuesOf(JsonObject definition) {
    try {
      Form.of(definition);
      return List.of();
    } catch (FormException refused) {
      return brief(refused.issues());
    }
  }

  /** The warnings for the definition's author, each as "pointer code". */
  public static List<String> warningsOf(JsonObject definition) {
    return brief(Form.of(definition).warnings());
  }

  /** The errors in this answer to a question with these properties, each as "pointer code". */
  public static List<String> issuesOf(String properties, String answer) {
    return brief(Form.of(question(properties)).check(json("{\"q\": " + answer + "}")));
  }

  public static List<String> brief(List<InputError> issues) {
    return issues.stream().map(issue -> (issue.pointer() + " " + issue.code()).strip()).toList();
  }

  /** Splits "/q a, /q b" into a list. "fits" and null give an empty list. */
  public static List<String> list(String issues) {
    return issues == null || issues.equals("fits") ? List.of() : List.of(issues.split(", "));
  }
}

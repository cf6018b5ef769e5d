package surely.form.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** A column of an export. Immutable. */
public class Column {

  /** Puts an answer into words, in a language. */
  public interface Words {
    String of(JsonValue value, String locale);
  }

  private final List<String> path;
  private final String header;
  private final Words words;

  /**
   * @param path the path to the answer within the answers of a response, name by name
   */
  public Column(List<String> path, String header, Words words) {
    this.path = List.copyOf(path);
    this.header = header;
    this.words = words;
  }

  public List<String> path() {
    return path;
  }

  /** The text that respondents read, in the language of the columns. */
  public String header() {
    return header;
  }

  /** The value in this column for a response; null if there is none. */
  public JsonValue value(JsonObject answers) {
    JsonValue value = answers;
    for (String name : path) {
      value = JsonText.object(value).get(name);
    }
    return value;
  }

  /**
   * The value in words: choices by their texts in this language, numbers and texts as they are;
   * null if there is no value.
   */
  public String text(JsonObject answers, String locale) {
    JsonValue value = value(answers);
    return value == null ? null : words.of(value, locale);
  }
}

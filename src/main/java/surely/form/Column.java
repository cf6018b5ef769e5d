package surely.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.function.Function;

/** A column of an export. Immutable. */
public final class Column {

  /** An answer in words, in a language. */
  interface Words {
    String of(JsonValue value, String locale);
  }

  private final String name;
  private final String header;
  private final Function<JsonObject, JsonValue> reader;
  private final Words words;

  Column(String name, String header, Function<JsonObject, JsonValue> reader, Words words) {
    this.name = name;
    this.header = header;
    this.reader = reader;
    this.words = words;
  }

  /** Unique in a form, such as {@code q}, {@code matrix/row} or {@code q-Comment}. */
  public String name() {
    return name;
  }

  /** What respondents read, in the language that the columns were asked for in. */
  public String header() {
    return header;
  }

  /** What stands in this column for a response; null if nothing does. */
  public JsonValue value(JsonObject answers) {
    return reader.apply(answers);
  }

  /** The same in words: choices by their texts in this language, numbers and texts as they are; null if nothing does. */
  public String text(JsonObject answers, String locale) {
    JsonValue value = value(answers);
    return value == null ? null : words.of(value, locale);
  }
}

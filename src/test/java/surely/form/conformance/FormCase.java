package surely.form.conformance;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import surely.json.StrictJson;

/**
 * One set of answers with survey-core's verdict, as src/test/conformance/answers.mjs describes it.
 *
 * @param steps what was entered, each a list of a name and a value; null if the data does not say
 * @param client whether a respondent could have given exactly these answers in a browser
 * @param errors pointers to what survey-core rejects; an empty one for a panel in which an answer
 *     is missing
 * @param completed whether survey-core accepted the answers
 * @param cleaned the answers that it sends if it accepted them
 */
public record FormCase(
    JsonObject definition,
    JsonObject answers,
    JsonArray steps,
    boolean client,
    List<String> errors,
    boolean completed,
    JsonObject cleaned) {

  public static final Instant NOW = Instant.parse("2026-03-29T14:05:06.789Z");

  static List<FormCase> all() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                FormCase.class.getResourceAsStream("/conformance/answers.jsonl"),
                StandardCharsets.UTF_8))) {
      return lines.lines().flatMap(line -> of(StrictJson.stored(line).asJsonObject())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<FormCase> of(JsonObject line) {
    JsonObject definition = line.getJsonObject("definition");
    return line.getJsonArray("cases").getValuesAs(JsonObject.class).stream()
        .map(
            one ->
                new FormCase(
                    definition,
                    one.getJsonObject("answers"),
                    one.getJsonArray("steps"),
                    one.getBoolean("client"),
                    one.getJsonArray("errors")
                        .getValuesAs(
                            error -> ((JsonString) error.asJsonObject().get("at")).getString()),
                    one.getBoolean("completed"),
                    one.getJsonObject("cleaned")));
  }

  /**
   * The answers that the client sends: those with which survey-core completed or, if it refused to
   * complete, those that it held.
   */
  JsonObject sent() {
    return completed ? cleaned : answers;
  }

  /** Whether the definition contains this text. */
  boolean mentions(String text) {
    return definition.toString().contains(text);
  }

  @Override
  public String toString() {
    return definition
        + "\n    "
        + (client ? "client " : "code ")
        + answers
        + (completed ? "\n    sends " + cleaned : "\n    rejected " + errors);
  }
}

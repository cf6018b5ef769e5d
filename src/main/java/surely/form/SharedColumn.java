package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import surely.form.tally.AnswerParts;
import surely.form.text.Column;
import surely.form.text.JsonText;
import surely.form.validation.AnswerScope;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.json.StrictJson;

/**
 * A column for an answer that several questions share. Each part of a stored answer is put into
 * words by the question that it belongs to.
 */
final class SharedColumn extends Column {

  /** One question's part of the column. */
  record Part(Question question, Column column) {}

  /** Divides the answers of a response among the questions once for all columns. */
  static final class Sharing {

    private final QuestionSet questionSet;
    private volatile AnswerParts last;

    Sharing(QuestionSet questionSet) {
      this.questionSet = questionSet;
    }

    AnswerParts parts(JsonObject answers) {
      AnswerParts parts = last;
      if (parts == null || parts.scope().values() != answers) {
        parts = AnswerParts.of(AnswerScope.of(questionSet, answers));
        last = parts;
      }
      return parts;
    }
  }

  private final Sharing sharing;
  private final List<Part> parts;

  SharedColumn(Sharing sharing, List<Part> parts) {
    super(
        parts.get(0).column().path(),
        parts.stream()
            .map(part -> part.column().header())
            .distinct()
            .collect(Collectors.joining(" | ")),
        JsonText::words);
    this.sharing = sharing;
    this.parts = parts;
  }

  @Override
  public String text(JsonObject answers, String locale) {
    JsonValue value = value(answers);
    if (value == null || !isPicked(value)) {
      return super.text(answers, locale);
    }
    AnswerParts own = sharing.parts(answers);
    String text =
        parts.stream()
            .filter(part -> own.of(part.question) != null)
            .map(
                part -> {
                  JsonObject alone =
                      StrictJson.JSON
                          .createObjectBuilder()
                          .add(part.question.key(), own.of(part.question))
                          .build();
                  return part.column.text(alone, locale);
                })
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? super.text(answers, locale) : text;
  }

  /** Whether the value is a scalar or a list of scalars, as picked choices are. */
  private static boolean isPicked(JsonValue value) {
    return JsonText.isScalar(value)
        || value instanceof JsonArray list && list.stream().allMatch(JsonText::isScalar);
  }
}

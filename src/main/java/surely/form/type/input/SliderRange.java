package surely.form.type.input;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import surely.form.tally.EndsCounter;
import surely.form.text.Column;
import surely.form.text.JsonText;
import surely.form.text.ValidationMessages;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * A slider with two ends; the answer is a list of both. The ends may be in either order:
 * survey-core sorts them.
 */
record SliderRange(Slider end) implements QuestionType {

  /** The names of the ends in results and exports. */
  static final List<String> ENDS = List.of("from", "to");

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonArray list && list.isEmpty();
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonArray list) || list.size() != ENDS.size()) {
      validation.wrong(at, "wrong-type.range", JsonText.quote(answer));
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      end.check(list.get(i), at.then(i), validation);
    }
  }

  @Override
  public Counter counter() {
    return new EndsCounter(ENDS);
  }

  @Override
  public List<Column> columns(String key, String title, String locale) {
    return ENDS.stream()
        .<Column>map(
            end ->
                new EndColumn(
                    key, end, title + " / " + ValidationMessages.in(locale).word("range." + end)))
        .toList();
  }

  /** The position of one end of the range. */
  private static final class EndColumn extends Column {
    private final String key;
    private final int place;

    EndColumn(String key, String end, String header) {
      super(List.of(key, end), header, JsonText::words);
      this.key = key;
      this.place = ENDS.indexOf(end);
    }

    @Override
    public JsonValue value(JsonObject answers) {
      return answers.get(key) instanceof JsonArray list && list.size() == ENDS.size()
          ? list.get(place)
          : null;
    }
  }
}

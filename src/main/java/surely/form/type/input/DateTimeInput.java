package surely.form.type.input;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import surely.expression.value.DateValue;
import surely.form.source.DefinitionObject;
import surely.form.text.DateTimeFormat;
import surely.form.text.JsonText;
import surely.form.text.ValidationMessages;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/** A date, a time, a week and the like, as a text. */
record DateTimeInput(DateTimeFormat format, Limit<String> min, Limit<String> max)
    implements QuestionType {

  /** survey-core's settings.maxDate, the limit of questions without one of their own. */
  private static final String LAST_DATE = "2999-12-31";

  static QuestionType read(DefinitionObject props, DateTimeFormat format) {
    Limit<String> min = readLimit(props, "min", format);
    Limit<String> max = readLimit(props, "max", format);
    if (min.fixed() != null
        && max.fixed() != null
        && format.parse(min.fixed()).compareTo(format.parse(max.fixed())) > 0) {
      props.wrong("min", "contradiction", "is after \"max\". Nobody could answer.");
    }
    return new DateTimeInput(format, min, format.isDate() ? max.orElse(LAST_DATE) : max);
  }

  private static Limit<String> readLimit(
      DefinitionObject props, String name, DateTimeFormat format) {
    return Limit.read(
        props,
        name,
        value -> {
          String limit = props.text(name);
          if (limit == null || limit.isBlank()) {
            return null;
          }
          if (format.parse(limit) == null) {
            props.wrong(
                name,
                "wrong-value",
                "is "
                    + JsonText.quote(limit)
                    + ". Make it "
                    + ValidationMessages.ENGLISH.word(format.key())
                    + ".");
            return null;
          }
          return limit;
        });
  }

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonString text && text.getString().isEmpty();
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonString string)) {
      validation.wrong(
          at, "wrong-type.moment", JsonText.quote(answer), validation.texts().word(format.key()));
      return;
    }
    Comparable<Object> moment = format.parse(string.getString());
    if (moment == null) {
      validation.wrong(
          at, "wrong-format", JsonText.quote(answer), validation.texts().word(format.key()));
      return;
    }
    List<Comparable<Object>> first = limits(min, validation);
    List<Comparable<Object>> last = limits(max, validation);
    if (!first.isEmpty() && moment.compareTo(Collections.min(first, Comparable::compareTo)) < 0) {
      validation.wrong(
          at,
          "too-small.moment",
          min.text(first.get(0), validation),
          JsonText.quote(answer),
          first.get(0));
    } else if (!last.isEmpty()
        && moment.compareTo(Collections.max(last, Comparable::compareTo)) > 0) {
      validation.wrong(
          at,
          "too-large.moment",
          max.text(last.get(0), validation),
          JsonText.quote(answer),
          last.get(0));
    }
  }

  /** The possible values of the limit; empty if there is none, or if it is unknown. */
  private List<Comparable<Object>> limits(Limit<String> limit, Validation validation) {
    List<Comparable<Object>> limits = new ArrayList<>();
    for (JsonValue value : limit.values(validation, JsonText::string)) {
      Comparable<Object> moment =
          value instanceof DateValue date
              ? format.of(date.local())
              : value instanceof JsonString text ? format.parse(text.getString()) : null;
      if (moment == null) {
        return List.of();
      }
      limits.add(moment);
    }
    return limits;
  }

  @Override
  public Counter counter() {
    return Counter.NOTHING;
  }
}

package surely.form;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import surely.expression.DateValue;
import surely.problem.Pointer;

/** A date, a time, a week and the like, as a text. */
record MomentInput(MomentFormat format, Limit<String> min, Limit<String> max) implements Kind {

  /** survey-core's settings.maxDate, which holds where a question says nothing. */
  private static final String LAST_DATE = "2999-12-31";

  static Kind read(Props props, MomentFormat format) {
    Limit<String> min = readLimit(props, "min", format);
    Limit<String> max = readLimit(props, "max", format);
    if (min.fixed() != null && max.fixed() != null && format.parse(min.fixed()).compareTo(format.parse(max.fixed())) > 0) {
      props.wrong("min", "contradiction", "is after \"max\". Nobody could answer.");
    }
    return new MomentInput(format, min, format.isDate() ? max.orElse(LAST_DATE) : max);
  }

  private static Limit<String> readLimit(Props props, String name, MomentFormat format) {
    return Limit.read(props, name, value -> {
      String limit = props.text(name);
      if (limit == null || limit.isBlank()) {
        return null;
      }
      if (format.parse(limit) == null) {
        props.wrong(name, "wrong-value", "is " + JsonText.quote(limit) + ". Make it " + Texts.ENGLISH.word(format.key()) + ".");
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
  public void check(JsonValue answer, Pointer at, Check check) {
    if (!(answer instanceof JsonString string)) {
      check.wrong(at, "wrong-type.moment", JsonText.quote(answer), check.texts().word(format.key()));
      return;
    }
    Comparable<Object> moment = format.parse(string.getString());
    if (moment == null) {
      check.wrong(at, "wrong-format", JsonText.quote(answer), check.texts().word(format.key()));
      return;
    }
    List<Comparable<Object>> first = limits(min, check);
    List<Comparable<Object>> last = limits(max, check);
    if (!first.isEmpty() && moment.compareTo(Collections.min(first, Comparable::compareTo)) < 0) {
      check.wrong(at, "too-small.moment", min.text(first.get(0), check), JsonText.quote(answer), first.get(0));
    } else if (!last.isEmpty() && moment.compareTo(Collections.max(last, Comparable::compareTo)) > 0) {
      check.wrong(at, "too-large.moment", max.text(last.get(0), check), JsonText.quote(answer), last.get(0));
    }
  }

  /** What the limit may have been; empty if there is none, or that cannot be told. */
  private List<Comparable<Object>> limits(Limit<String> limit, Check check) {
    List<Comparable<Object>> limits = new ArrayList<>();
    for (JsonValue value : limit.values(check, JsonText::string)) {
      Comparable<Object> moment = value instanceof DateValue date ? format.of(date.local())
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

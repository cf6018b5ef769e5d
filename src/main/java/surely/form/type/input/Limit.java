package surely.form.type.input;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Function;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.source.DefinitionObject;
import surely.form.text.Label;
import surely.form.validation.Validation;

/**
 * The least or greatest answer: the value of an expression if there is one, else a fixed one.
 *
 * @param fixed null for none
 * @param expression null for none
 * @param errorText the definition's own message, in which {0} stands for the limit
 */
record Limit<T>(T fixed, Condition expression, Label errorText) {

  /** Reads {@code min}, {@code minValueExpression} and {@code minErrorText}, or those of max. */
  static <T> Limit<T> read(DefinitionObject props, String name, Function<String, T> reader) {
    boolean inline = props.get(name) instanceof JsonString text && text.getString().startsWith("=");
    Condition expression =
        inline
            ? props.condition(name, Criterion.TRUE)
            : props.condition(name + "ValueExpression", Criterion.TRUE);
    return new Limit<>(
        inline ? null : reader.apply(name), expression, props.label(name + "ErrorText"));
  }

  Limit<T> orElse(T otherwise) {
    return fixed == null && expression == null ? new Limit<>(otherwise, null, errorText) : this;
  }

  /**
   * The values that the limit may have had when the respondent answered; empty if there is no
   * limit, or if it is unknown.
   */
  List<JsonValue> values(Validation validation, Function<T, JsonValue> toJson) {
    if (expression != null) {
      return expression.values(validation);
    }
    return fixed == null ? List.of() : List.of(toJson.apply(fixed));
  }

  Label text(Object limit, Validation validation) {
    return errorText.isEmpty()
        ? errorText
        : Label.of(errorText.in(validation.locale()).replace("{0}", limit.toString()));
  }
}

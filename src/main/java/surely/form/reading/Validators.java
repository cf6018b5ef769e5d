package surely.form.reading;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import surely.form.condition.Certainty;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.source.DefinitionObject;
import surely.form.source.Regex;
import surely.form.text.EmailAddress;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.form.text.NumberText;
import surely.form.text.TextFormat;
import surely.form.validation.Validation;
import surely.form.validation.Validator;
import surely.problem.Pointer;

/**
 * Reads the validators of a question. Errors in validators that only warn are reported, too, but
 * the checks are then left to the browser.
 */
final class Validators {

  private static final String NAMES = "numeric, text, answercount, regex, email and expression";

  private final DefinitionObject props;
  private final Label text;

  private Validators(DefinitionObject props) {
    this.props = props;
    this.text = props.label("text");
  }

  static List<Validator> read(DefinitionObject question) {
    List<Validator> validators = new ArrayList<>();
    List<JsonValue> list = question.list("validators");
    for (int i = 0; i < list.size(); i++) {
      DefinitionObject props = question.inner(list.get(i), question.pointer("validators").then(i));
      Validator validator = props == null ? null : new Validators(props).read();
      if (validator != null
          && (!props.has("notificationType") || "error".equals(props.text("notificationType")))) {
        validators.add(validator);
      }
    }
    return validators;
  }

  private Validator read() {
    String type = props.text("type");
    switch (type == null
        ? ""
        : type.endsWith("validator")
            ? type.substring(0, type.length() - "validator".length())
            : type) {
      case "numeric":
        return numeric(props.number("minValue"), props.number("maxValue"));
      case "text":
        return text(
            props.whole("minLength", 0, 0),
            props.whole("maxLength", 0, 0),
            props.flagOr(true, "allowDigits"));
      case "answercount":
        return answerCount(props.whole("minCount", 0, 0), props.whole("maxCount", 0, 0));
      case "regex":
        return regex(Regex.read(props));
      case "email":
        return this::checkEmail;
      case "expression":
        return expression(props.condition("expression", Criterion.MET));
      default:
        props.wrong(
            "type",
            "unsupported-validator",
            "is " + JsonText.quote(String.valueOf(type)) + ". This server supports " + NAMES + ".");
        return null;
    }
  }

  private Validator numeric(OptionalDouble min, OptionalDouble max) {
    return Validator.ofAnswer(
        (answer, at, validation) -> {
          double value = number(answer);
          if (Double.isNaN(value)) {
            validation.wrong(at, "wrong-type.number", text, JsonText.quote(answer));
          } else if (min.isPresent() && value < min.getAsDouble()) {
            validation.wrong(
                at, "too-small", text, JsonText.quote(answer), JsonText.of(min.getAsDouble()));
          } else if (max.isPresent() && value > max.getAsDouble()) {
            validation.wrong(
                at, "too-large", text, JsonText.quote(answer), JsonText.of(max.getAsDouble()));
          }
        });
  }

  /**
   * The number that survey-core takes the answer for, which may also be a text with a decimal comma
   * or in hexadecimal digits; NaN if it is none.
   */
  private static double number(JsonValue answer) {
    if (answer instanceof JsonNumber number) {
      return number.doubleValue();
    }
    String text = answer instanceof JsonString string ? string.getString().strip() : "";
    if (text.matches("0x[0-9a-fA-F]{1,30}")) {
      return new BigInteger(text.substring(2), 16).doubleValue();
    }
    String plain = text.indexOf(',') == text.lastIndexOf(',') ? text.replace(',', '.') : text;
    return NumberText.isNumber(plain) ? Double.parseDouble(plain) : Double.NaN;
  }

  private Validator text(int least, int most, boolean digits) {
    return Validator.ofAnswer(
        (answer, at, validation) -> {
          String value = answer instanceof JsonString string ? string.getString() : "";
          char last = value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
          if (!digits && last >= '0' && last <= '9') {
            validation.wrong(at, "digits-not-allowed", text);
          } else if (!value.isEmpty() && value.length() < least) {
            validation.wrong(at, "too-short", text, value.length(), least);
          } else if (most > 0 && value.length() > most) {
            validation.wrong(at, "too-long", text, value.length(), most);
          }
        });
  }

  private Validator answerCount(int least, int most) {
    return Validator.ofAnswer(
        (answer, at, validation) -> {
          int count = answer instanceof JsonArray list ? list.size() : 0;
          if (count > 0 && count < least) {
            validation.wrong(at, "too-few-choices", text, count, least);
          } else if (most > 0 && count > most) {
            validation.wrong(at, "too-many-choices", text, count, most);
          }
        });
  }

  private Validator regex(Regex regex) {
    return regex == null
        ? null
        : Validator.ofAnswer(
            (answer, at, validation) -> {
              if (JsonText.isScalar(answer) && !regex.finds(JsonText.of(answer), validation)) {
                validation.wrong(at, "wrong-format.pattern", text, JsonText.quote(answer));
              }
            });
  }

  private void checkEmail(JsonValue answer, Pointer at, Validation validation) {
    if (answer != null && JsonText.isScalar(answer) && !EmailAddress.isValid(JsonText.of(answer))) {
      validation.wrong(
          at,
          "wrong-format",
          text,
          JsonText.quote(answer),
          validation.texts().word(TextFormat.EMAIL.key()));
    }
  }

  private Validator expression(Condition condition) {
    return condition == null
        ? null
        : (answer, at, validation) -> {
          Validation here =
              answer == null ? validation : validation.at(validation.scope().self(answer));
          if (condition.test(here) == Certainty.NO) {
            validation.wrong(at, "failed-rule", text, condition);
          }
        };
  }
}

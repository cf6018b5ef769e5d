package surely.form.validation;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import surely.form.text.JsonText;
import surely.problem.Pointer;

/** A rule for an answer besides those of its type. Immutable. */
public interface Validator {

  /**
   * @param answer null if there is none
   */
  void check(JsonValue answer, Pointer at, Validation validation);

  /** A validator that ignores missing and blank answers. */
  static Validator ofAnswer(Validator validator) {
    return (answer, at, validation) -> {
      if (answer != null
          && !(answer instanceof JsonString text && JsonText.isBlank(text.getString()))) {
        validator.check(answer, at, validation);
      }
    };
  }
}

package surely.form.type.input;

import jakarta.json.JsonObject;
import java.util.Set;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.text.DateTimeFormat;
import surely.form.text.JsonText;
import surely.form.validation.QuestionType;

/**
 * A text with a mask. survey-core sends numbers, dates and times as such, and of a pattern the
 * characters that it asks for. saveMaskedValue, by which it sends the text as it is shown, is
 * supported for patterns only.
 */
final class Mask {

  private static final Set<String> MASKED = Set.of("text", "tel");

  private Mask() {}

  /** Whether there is a mask; survey-core ignores masks of other input types. */
  static boolean isOn(DefinitionObject props, String inputType) {
    String type = props.text("maskType");
    return MASKED.contains(inputType) && type != null && !type.isEmpty() && !type.equals("none");
  }

  /** Null if it can't be understood; the errors are reported. */
  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    DefinitionObject settings =
        props.get("maskSettings") instanceof JsonObject json
            ? props.inner(json, props.pointer("maskSettings"))
            : props.inner(JsonObject.EMPTY_JSON_OBJECT, props.pointer("maskSettings"));
    String type = props.text("maskType");
    boolean saved = settings.flag("saveMaskedValue");
    if (saved && !type.equals("pattern")) {
      UnsupportedProperties.refuse(settings, "saveMaskedValue");
    }
    return switch (type) {
      case "numeric", "currency" -> number(settings);
      case "datetime" -> moment(settings);
      case "pattern" -> MaskedText.read(settings, saved);
      default -> {
        props.wrong(
            "maskType",
            "wrong-value",
            "is " + JsonText.quote(type) + ". Use none, numeric, currency, pattern or datetime.");
        yield null;
      }
    };
  }

  private static QuestionType number(DefinitionObject settings) {
    NumberInput number = NumberInput.read(settings, null);
    boolean positive = !settings.flagOr(true, "allowNegativeValues");
    return positive && (number.min().fixed() == null || number.min().fixed() < 0)
        ? number.from(0.0)
        : number;
  }

  /**
   * The letters of the pattern decide the format: d, m and y belong to a date; h, H, M and s to a
   * time.
   */
  private static QuestionType moment(DefinitionObject settings) {
    String pattern = settings.has("pattern") ? settings.text("pattern") : "";
    DateTimeFormat format =
        pattern == null ? null : format(pattern.replace('h', 'H').replaceAll("[^dmyHMs]", ""));
    if (format == null) {
      settings.wrong(
          "pattern",
          "wrong-value",
          "asks for no date or time that could be sent. "
              + "Use one such as dd/mm/yyyy, mm/yyyy, HH:MM or both.");
      return null;
    }
    return DateTimeInput.read(settings, format);
  }

  private static DateTimeFormat format(String parts) {
    boolean time = parts.contains("H") && parts.contains("M");
    boolean date = parts.contains("y") && parts.contains("m") && parts.contains("d");
    if (parts.matches(".*[HMs].*")) {
      return !time
          ? null
          : date
              ? DateTimeFormat.DATETIME_LOCAL
              : parts.matches("[HMs]+") ? DateTimeFormat.TIME : null;
    }
    return date
        ? DateTimeFormat.DATE
        : parts.contains("y") && parts.contains("m") ? DateTimeFormat.MONTH : null;
  }
}

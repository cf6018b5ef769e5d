package surely.export;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import surely.form.Form;
import surely.form.text.Column;

/**
 * Responses as rows: id, time, respondent, then the columns of the form.
 *
 * @param words true: cells have the texts that respondents read; false: they have the values, with
 *     lists as JSON
 */
record Table(Map<String, Column> columns, boolean words, String locale) {
  private static final List<String> FIRST = Form.OTHER_COLUMNS;

  static Table of(Form form, ExportOptions options) {
    return new Table(form.columns(options.locale()), options.words(), options.locale());
  }

  List<String> header() {
    List<String> header = new ArrayList<>(FIRST);
    columns.forEach((name, column) -> header.add(words ? column.header() : name));
    return header;
  }

  /** Each cell is a String, a BigDecimal, a Boolean or null. */
  List<Object> row(StoredResponse response) {
    List<Object> row = new ArrayList<>(FIRST.size() + columns.size());
    row.add(response.id());
    row.add(response.submittedAt());
    row.add(response.respondent());
    JsonObject answers = response.answers();
    columns.values().forEach(column -> row.add(cell(column, answers)));
    return row;
  }

  private Object cell(Column column, JsonObject answers) {
    JsonValue value = column.value(answers);
    if (value == null || value == JsonValue.NULL) return null;
    if (!words) return plain(value);
    String text = column.text(answers, locale);
    return value instanceof JsonNumber number && isNumber(text) ? number.bigDecimalValue() : text;
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).bigDecimalValue();
      case TRUE -> true;
      case FALSE -> false;
      default -> value.toString();
    };
  }

  /** The text of a choice need not be a number, though its value is one. */
  private static boolean isNumber(String text) {
    try {
      return new BigDecimal(text) != null;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}

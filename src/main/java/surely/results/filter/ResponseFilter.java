package surely.results.filter;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import surely.form.Form;
import surely.problem.InvalidParameter;

/**
 * Which responses are counted.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param question null for all responses of these days
 * @param answer the choice, as text, that is picked in the question
 */
record ResponseFilter(LocalDate from, LocalDate to, String question, String answer) {
  private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

  /**
   * Reads query parameters, each of which may be null.
   *
   * @throws InvalidParameter 400
   */
  static ResponseFilter of(String from, String to, String question, String answer) {
    if ((question == null) != (answer == null))
      throw new InvalidParameter("The query parameters question and answer belong together.");
    return new ResponseFilter(day("from", from, FIRST), day("to", to, LAST), question, answer);
  }

  private static LocalDate day(String name, String value, LocalDate otherwise) {
    if (value == null) return otherwise;
    try {
      LocalDate day = LocalDate.parse(value);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) return day;
    } catch (DateTimeException e) {
      // refused below like any other wrong value
    }
    throw new InvalidParameter("The query parameter " + name + " takes a day such as 2026-03-01.");
  }

  /**
   * @throws InvalidParameter 400; the form has no such choice
   */
  void check(Form form) {
    if (question != null && !form.choices(question).contains(answer))
      throw new InvalidParameter(
          "The query parameters question and answer take the name of a question and the value of "
              + "one of its choices.");
  }

  boolean takes(Form form, JsonObject answers) {
    return question == null
        || form.picks(answers).getOrDefault(question, Set.of()).contains(answer);
  }
}

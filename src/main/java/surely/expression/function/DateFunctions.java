package surely.expression.function;

import static surely.expression.function.Functions.at;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import surely.expression.value.Js;
import surely.expression.value.JsDate;

/** Functions of dates and of the current time. */
final class DateFunctions {

  static final Map<String, Functions.Body> BODIES = new HashMap<>();

  private static final Map<String, Double> MILLIS =
      Map.of("hours", 3_600_000.0, "minutes", 60_000.0, "seconds", 1_000.0);
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "days",
          ChronoUnit.DAYS,
          "months",
          ChronoUnit.MONTHS,
          "years",
          ChronoUnit.YEARS,
          "hours",
          ChronoUnit.HOURS,
          "minutes",
          ChronoUnit.MINUTES,
          "seconds",
          ChronoUnit.SECONDS);

  static {
    BODIES.put("today", DateFunctions::today);
    BODIES.put("currentDate", (arguments, now) -> JsDate.of(null, now));
    BODIES.put(
        "getDate",
        (arguments, now) ->
            Js.isTruthy(at(arguments, 0)) ? JsDate.of(arguments.get(0), now) : Js.NULL);
    BODIES.put("age", DateFunctions::age);
    BODIES.put("dateDiff", DateFunctions::dateDiff);
    BODIES.put("dateAdd", DateFunctions::dateAdd);
    BODIES.put("diffDays", DateFunctions::diffDays);
    BODIES.put("currentYear", (arguments, now) -> (double) now.getYear());
    BODIES.put("getYear", DateFunctions::getYear);
    BODIES.put("year", (arguments, now) -> day(arguments, now).get(ChronoField.YEAR));
    BODIES.put("month", (arguments, now) -> day(arguments, now).get(ChronoField.MONTH_OF_YEAR));
    BODIES.put("day", (arguments, now) -> day(arguments, now).get(ChronoField.DAY_OF_MONTH));
    BODIES.put("weekday", (arguments, now) -> day(arguments, now).get(ChronoField.DAY_OF_WEEK) % 7);
  }

  private DateFunctions() {}

  private static JsDate today(List<Object> arguments, ZonedDateTime now) {
    JsDate today = JsDate.of(null, now).midnight();
    return arguments.size() == 1 ? moved(today, ChronoUnit.DAYS, arguments.get(0)) : today;
  }

  /**
   * Adds to a field as JavaScript does: the text "5" added to day 3 makes day 35, and months are
   * counted from 0.
   */
  private static JsDate moved(JsDate moment, ChronoUnit unit, Object by) {
    double first = unit == ChronoUnit.MONTHS ? 1 : 0;
    return moment.with(unit, Js.number(Js.add(moment.get(field(unit)) - first, by)) + first);
  }

  private static ChronoField field(ChronoUnit unit) {
    return switch (unit) {
      case YEARS -> ChronoField.YEAR;
      case MONTHS -> ChronoField.MONTH_OF_YEAR;
      case DAYS -> ChronoField.DAY_OF_MONTH;
      case HOURS -> ChronoField.HOUR_OF_DAY;
      case MINUTES -> ChronoField.MINUTE_OF_HOUR;
      default -> ChronoField.SECOND_OF_MINUTE;
    };
  }

  private static JsDate day(List<Object> arguments, ZonedDateTime now) {
    return Js.isTruthy(at(arguments, 0)) ? JsDate.of(arguments.get(0), now) : JsDate.of(null, now);
  }

  private static Object getYear(List<Object> arguments, ZonedDateTime now) {
    return arguments.size() == 1 && Js.isTruthy(arguments.get(0))
        ? day(arguments, now).get(ChronoField.YEAR)
        : null;
  }

  private static Object age(List<Object> arguments, ZonedDateTime now) {
    if (!Js.isTruthy(at(arguments, 0))) {
      return Js.NULL;
    }
    Object unit = Js.isTruthy(at(arguments, 1)) ? arguments.get(1) : "years";
    return "days".equals(unit)
        ? 0.0
        : months(JsDate.of(arguments.get(0), now), JsDate.of(null, now), unit);
  }

  private static Object dateDiff(List<Object> arguments, ZonedDateTime now) {
    if (!Js.isTruthy(at(arguments, 0)) || !Js.isTruthy(at(arguments, 1))) {
      return Js.NULL;
    }
    Object unit = Js.isTruthy(at(arguments, 2)) ? arguments.get(2) : "days";
    JsDate from = JsDate.of(arguments.get(0), now);
    JsDate to = JsDate.of(arguments.get(1), now);
    if (unit.equals("days")) {
      return days(from, to);
    }
    Double millis = unit instanceof String ? MILLIS.get(unit) : null;
    return millis == null
        ? months(from, to, unit)
        : Math.ceil(Math.abs(to.millis() - from.millis()) / millis);
  }

  /** Whole years, unless the unit is "months". */
  private static double months(JsDate from, JsDate to, Object unit) {
    double months =
        (to.get(ChronoField.YEAR) - from.get(ChronoField.YEAR)) * 12
            + to.get(ChronoField.MONTH_OF_YEAR)
            - from.get(ChronoField.MONTH_OF_YEAR);
    if (to.get(ChronoField.DAY_OF_MONTH) < from.get(ChronoField.DAY_OF_MONTH)) {
      months -= 1;
    }
    return unit.equals("months") ? months : (int) (months / 12);
  }

  private static Object diffDays(List<Object> arguments, ZonedDateTime now) {
    if (arguments.size() != 2 || !Js.isTruthy(arguments.get(0)) || !Js.isTruthy(arguments.get(1))) {
      return 0.0;
    }
    return days(JsDate.of(arguments.get(0), now), JsDate.of(arguments.get(1), now));
  }

  private static double days(JsDate a, JsDate b) {
    if (!a.isValid() || !b.isValid()) {
      return Double.NaN;
    }
    return Math.abs(a.local().toLocalDate().toEpochDay() - b.local().toLocalDate().toEpochDay());
  }

  private static Object dateAdd(List<Object> arguments, ZonedDateTime now) {
    if (!Js.isTruthy(at(arguments, 0)) || !Js.isTruthy(at(arguments, 1))) {
      return Js.NULL;
    }
    JsDate date = JsDate.of(arguments.get(0), now);
    Object name = Js.isTruthy(at(arguments, 2)) ? arguments.get(2) : "days";
    ChronoUnit unit = name instanceof String ? UNITS.get(name) : null;
    return unit == null ? date : moved(date, unit, arguments.get(1));
  }
}

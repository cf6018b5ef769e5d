package surely.form.conformance;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import surely.form.conformance.Deviation.What;

/** All deliberate differences between Surely's verdicts and survey-core's. */
enum FormDifference {

  // Definitions that survey-core takes.

  /**
   * The items of a multiple text have no such properties in survey-core; an author who writes them
   * means limits.
   */
  LIMITS_OF_ITEMS(refused("unsupported-property", ".*/items/\\d+/(min|max|step)")),
  /** survey-core shows another number of rates than the author asks for. */
  RATE_COUNT(refused("contradiction", ".*/rateCount")),
  /**
   * A name that is none in the definition may be a variable that a page sets, and the server knows
   * no such values.
   */
  VARIABLE(refused("unknown-name", ".*If")),
  /**
   * survey-core runs {} in an expression as no expression at all, so that the condition says
   * nothing.
   */
  EMPTY_BRACES(refused("wrong-expression", ".*If")),
  /** A survey in which nothing can be answered has nothing to store. */
  NO_QUESTIONS(refused("no-questions", "")),
  /** Choices carried over from other questions are not supported. */
  CARRIED_CHOICES(refused("unsupported-property", ".*/choicesFromQuestion")),
  /** Choices' values that are objects are not supported. */
  OBJECTS_FOR_CHOICES(refused("unsupported-property", ".*/valuePropertyName")),

  // Answers that survey-core takes when code sets them; no respondent can give them in a browser.

  /** A choice, rate, column or row that does not exist, or is hidden. */
  NO_CHOICE(byCode("not-a-choice")),
  /** A text for a number, a number for a text, one for a list, something else for an object. */
  WRONG_TYPE(byCode("wrong-type")),
  /** A number beside the scale of a slider. */
  OUT_OF_SCALE(byCode("too-large", "too-small")),
  /** 30 February, 25:00, a colour by name: an input of that type gives no such text. */
  WRONG_FORMAT(byCode("wrong-format")),
  /** A choice twice. */
  REPEATED_CHOICE(byCode("repeated-choice")),
  /** "None" with something else. */
  EXCLUSIVE_CHOICE(byCode("exclusive-choice")),
  /** More than maxSelectedChoices, which the browser does not let a respondent pick. */
  TOO_MANY_CHOICES(byCode("too-many-choices")),
  /** More than maxLength, which the browser does not let a respondent type. */
  TOO_LONG(byCode("too-long")),
  /** More than maxPanelCount or maxRowCount, which the browser does not let a respondent add. */
  TOO_MANY_PANELS(byCode("too-many-panels", "too-many-rows")),
  /** A key that is no question, column, item or row. */
  UNKNOWN_KEY(byCode("unknown-question", "unknown-row")),
  /** A comment beside an answer that is no choice. */
  UNUSED_COMMENT(byCode("unused-comment")),
  /** survey-core computes over what code has set; the server looks at what it is sent. */
  REQUIRED_BY_CODE(byCode("required", "incomplete-ranking")),

  // Answers that a respondent can give.

  /**
   * survey-core knows no minLength; an author who writes it means a limit, and Surely holds to it.
   */
  MIN_LENGTH(
      deviation ->
          deviation.what() != What.LAXER
              && "too-short".equals(deviation.code())
              && deviation.of().mentions("\"minLength\"")),

  /**
   * Which answer came first is not sent: a trigger may have taken one away once its page was left,
   * or have ended its rounds before it showed a question.
   */
  WRITTEN_BY_TRIGGERS(
      deviation -> deviation.what() == What.LAXER && deviation.of().mentions("\"setToName\"")),
  /**
   * Questions that a skip trigger left out are not required if a later answer can have made its
   * condition false. Surely's own page still asks them.
   */
  SKIP_TAKEN_BACK(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.pointer().equals("/b")
              && deviation.of().mentions("\"skip\"")
              && deviation.of().mentions("{c} empty")),
  /** A trigger that ends the survey is obeyed even where an earlier page has to be mended first. */
  ENDED(deviation -> deviation.what() == What.LAXER && deviation.of().mentions("\"complete\"")),
  /**
   * Questions that a skip trigger skips are not required. The cases gave survey-core these answers
   * without leaving a page, so nothing was skipped there.
   */
  SKIPPED(deviation -> deviation.what() == What.LAXER && isBeforeTheTargetOfASkip(deviation)),
  /**
   * A visible trigger has run, or not yet: that depends on the order in which answers were given,
   * so what it shows is not required of an empty one.
   */
  NOT_SHOWN_YET(deviation -> deviation.what() == What.LAXER && isShownByTrigger(deviation)),
  /**
   * Which day it is today depends on the respondent's time zone, which the server does not know.
   */
  TODAY_ELSEWHERE(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.of().mentions("\"name\":\"e0\",\"expression\":\"today()\"")
              && deviation
                  .of()
                  .mentions(
                      "\"name\":\""
                          + deviation.pointer().substring(1)
                          + "\",\"visibleIf\":\"{e0} = '")),
  /**
   * survey-core compares a month with an expression's day as texts, so this month is before today.
   * The author means this month.
   */
  MONTH_OF_TODAY(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.of().mentions("\"inputType\":\"month\",\"minValueExpression\"")),
  /**
   * Panels and rows that are shown at first (panelCount, rowCount) may have been removed by the
   * respondent, if no least number keeps them.
   */
  REMOVED_ENTRY(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.pointer().matches("/[^/]+/\\d+/.*")
              && !isThere(deviation)
              && (deviation.of().mentions("\"panelCount\"")
                  || deviation.of().mentions("\"matrixdynamic\""))),
  /**
   * Inside of a question, survey-core clears an answer with each of its questions that is hidden as
   * the survey ends, so that what was given in the one that is shown is lost. Surely's own page
   * sends it; of other clients, its lack is accepted.
   */
  LOST_WITHIN(
      deviation ->
          (deviation.what() == What.LAXER
                  || deviation.what() == What.MORE && deviation.code().startsWith("sends"))
              && deviation.of().mentions("\"within\"")),
  /**
   * If hiding a panel clears a dynamic panel, survey-core continues with the former number of its
   * entries.
   */
  STALE_LENGTH(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.of().mentions("onHiddenContainer")
              && deviation.of().mentions(".length} > 1")),
  /**
   * The server does not know a variable's value in the respondent's browser, so it requires nothing
   * because of it.
   */
  VARIABLE_UNTOLD(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.pointer().equals("/a")
              && deviation.of().definition().containsKey("variables")),
  /**
   * A condition that reads a hidden question: what it had is cleared in what a client sends, so
   * that it can't be told.
   */
  MAY_BE_CLEARED(
      deviation ->
          deviation.what() != What.REFUSED
              && deviation.what() != What.STRICTER
              && readsWhatMayBeHidden(deviation));

  private static final Pattern TARGET = Pattern.compile("\"gotoName\":\"([^\"]+)\"");
  private static final Pattern NAMES = Pattern.compile("\\{#?([^}.\\[]+)");
  private final Predicate<Deviation> rule;

  FormDifference(Predicate<Deviation> rule) {
    this.rule = rule;
  }

  /** Null if none explains it. */
  static FormDifference of(Deviation deviation) {
    for (FormDifference difference : values()) {
      if (difference.rule.test(deviation)) {
        return difference;
      }
    }
    return null;
  }

  private static Predicate<Deviation> refused(String code, String pointer) {
    return deviation ->
        deviation.what() == What.REFUSED
            && deviation.code().equals(code)
            && deviation.pointer().matches(pointer);
  }

  private static Predicate<Deviation> byCode(String... codes) {
    return deviation ->
        (deviation.what() == What.STRICTER || deviation.what() == What.MORE)
            && !deviation.of().client()
            && Set.of(codes).contains(deviation.code());
  }

  /** Whether the answers have the entry in which an answer is missing. */
  private static boolean isThere(Deviation deviation) {
    String[] path = deviation.pointer().split("/");
    return deviation.of().answers().get(path[1]) instanceof JsonArray list
        && list.size() > Integer.parseInt(path[2]);
  }

  /**
   * Whether a visible trigger names the question or its page, and what its condition reads has no
   * answer yet.
   */
  private static boolean isShownByTrigger(Deviation deviation) {
    JsonArray triggers = deviation.of().definition().getJsonArray("triggers");
    return triggers != null
        && triggers.getValuesAs(JsonObject.class).stream()
            .anyMatch(
                trigger ->
                    trigger.getString("type", "").equals("visible")
                        && shows(trigger, deviation)
                        && NAMES
                            .matcher(trigger.getString("expression"))
                            .results()
                            .noneMatch(
                                name -> deviation.of().answers().containsKey(name.group(1))));
  }

  private static boolean shows(JsonObject trigger, Deviation deviation) {
    JsonString question = Json.createValue(deviation.pointer().substring(1));
    JsonArray pages = trigger.getJsonArray("pages");
    return trigger.getJsonArray("questions").contains(question)
        || pages != null
            && deviation
                .of()
                .definition()
                .getJsonArray("pages")
                .getValuesAs(JsonObject.class)
                .stream()
                .anyMatch(
                    page ->
                        pages.contains(page.get("name"))
                            && page.toString().contains("\"name\":" + question));
  }

  private static boolean isBeforeTheTargetOfASkip(Deviation deviation) {
    String definition = deviation.of().definition().toString();
    Matcher target = TARGET.matcher(definition);
    int asked = definition.indexOf("\"name\":\"" + deviation.pointer().substring(1) + "\"");
    return definition.contains("\"skip\"")
        && target.find()
        && asked >= 0
        && asked < definition.indexOf("\"name\":\"" + target.group(1) + "\"");
  }

  /**
   * Whether what decides about the question there reads, at first or second hand, one that may be
   * hidden; in the definition's text, without the code under test.
   */
  private static boolean readsWhatMayBeHidden(Deviation deviation) {
    var conditions = new HashMap<String, String>();
    collect(deviation.of().definition(), "", conditions);
    String pointer = deviation.pointer(); // empty: of a panel, which has none
    Set<String> read =
        pointer.isEmpty()
            ? conditions.keySet()
            : reached(pointer.split("/")[1].replace("~1", "/").replace("~0", "~"), conditions);
    return read.stream().anyMatch(name -> !conditions.getOrDefault(name, "").isEmpty());
  }

  /** The names that a question's conditions read, and theirs. */
  private static Set<String> reached(String question, Map<String, String> conditions) {
    var reached = new HashSet<String>();
    var open = new ArrayDeque<>(List.of(question));
    while (!open.isEmpty()) {
      Matcher names = NAMES.matcher(conditions.getOrDefault(open.pop(), ""));
      while (names.find()) if (reached.add(names.group(1))) open.add(names.group(1));
    }
    return reached;
  }

  /** The conditions of everything that has a name, with those of what it stands in. */
  private static void collect(JsonValue value, String above, Map<String, String> conditions) {
    if (value instanceof JsonArray list) list.forEach(item -> collect(item, above, conditions));
    if (!(value instanceof JsonObject object)) return;
    String own =
        object.keySet().stream()
            .filter(key -> key.endsWith("If"))
            .map(key -> object.get(key).toString())
            .collect(Collectors.joining(" "));
    String all = above + own;
    if (object.get("name") instanceof JsonString name)
      conditions.merge(name.getString(), all, String::concat);
    object.values().forEach(item -> collect(item, all, conditions));
  }
}

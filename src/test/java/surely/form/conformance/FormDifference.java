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

  // Definitions that survey-core accepts.

  /**
   * In survey-core, the items of a multiple text have no such properties. An author who writes them
   * means limits.
   */
  LIMITS_OF_ITEMS(refused("unsupported-property", ".*/items/\\d+/(min|max|step)")),
  /** survey-core shows a different number of rates than the author asks for. */
  RATE_COUNT(refused("contradiction", ".*/rateCount")),
  /**
   * An unknown name may be a variable that a page sets, but the server does not know such values.
   */
  VARIABLE(refused("unknown-name", ".*If")),
  /** survey-core ignores {} in an expression, so the condition means nothing. */
  EMPTY_BRACES(refused("wrong-expression", ".*If")),
  /** A survey without a question to answer has nothing to store. */
  NO_QUESTIONS(refused("no-questions", "")),
  /** Choices carried over from other questions are not supported. */
  CARRIED_CHOICES(refused("unsupported-property", ".*/choicesFromQuestion")),
  /** Choices whose values are objects are not supported. */
  OBJECTS_FOR_CHOICES(refused("unsupported-property", ".*/valuePropertyName")),

  // Answers that survey-core accepts when code sets them, but that no respondent can give in a
  // browser.

  /** A choice, rate, column or row that does not exist or is hidden. */
  NO_CHOICE(byCode("not-a-choice")),
  /**
   * A value of the wrong type: a text for a number, a number for a text, one value for a list,
   * anything else for an object.
   */
  WRONG_TYPE(byCode("wrong-type")),
  /** A number outside of the scale of a slider. */
  OUT_OF_SCALE(byCode("too-large", "too-small")),
  /**
   * A text in the wrong format, which an input of that type never gives: 30 February, 25:00, a
   * colour by its name.
   */
  WRONG_FORMAT(byCode("wrong-format")),
  /** A choice picked twice. */
  REPEATED_CHOICE(byCode("repeated-choice")),
  /** "None" together with another choice. */
  EXCLUSIVE_CHOICE(byCode("exclusive-choice")),
  /** More than maxSelectedChoices, which the browser does not let a respondent pick. */
  TOO_MANY_CHOICES(byCode("too-many-choices")),
  /** More than maxLength, which the browser does not let a respondent type. */
  TOO_LONG(byCode("too-long")),
  /** More than maxPanelCount or maxRowCount, which the browser does not let a respondent add. */
  TOO_MANY_PANELS(byCode("too-many-panels", "too-many-rows")),
  /** A key that names no question, column, item or row. */
  UNKNOWN_KEY(byCode("unknown-question", "unknown-row")),
  /** A comment beside an answer that takes none. */
  UNUSED_COMMENT(byCode("unused-comment")),
  /**
   * survey-core computes values from what code has set. The server looks at the answers that it
   * gets.
   */
  REQUIRED_BY_CODE(byCode("required", "incomplete-ranking")),

  // Answers that a respondent can give.

  /**
   * survey-core ignores minLength. An author who writes it means a limit, so Surely enforces it.
   */
  MIN_LENGTH(
      deviation ->
          deviation.what() != What.LAXER
              && "too-short".equals(deviation.code())
              && deviation.of().mentions("\"minLength\"")),

  /**
   * The server does not know in which order the answers were given. A trigger may have removed one
   * after its page was left, or may have stopped before it showed a question.
   */
  WRITTEN_BY_TRIGGERS(
      deviation -> deviation.what() == What.LAXER && deviation.of().mentions("\"setToName\"")),
  /**
   * A skip trigger left out some questions, and a later answer may have made its condition false.
   * The server does not require them; Surely's own page still asks them.
   */
  SKIP_TAKEN_BACK(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.pointer().equals("/b")
              && deviation.of().mentions("\"skip\"")
              && deviation.of().mentions("{c} empty")),
  /** A trigger that ends the survey does so even if an earlier page still has errors. */
  ENDED(deviation -> deviation.what() == What.LAXER && deviation.of().mentions("\"complete\"")),
  /**
   * Questions that a skip trigger skips are not required. In these cases, survey-core got the
   * answers without leaving a page, so it skipped nothing.
   */
  SKIPPED(deviation -> deviation.what() == What.LAXER && isBeforeTheTargetOfASkip(deviation)),
  /**
   * Whether a visible trigger has run depends on the order in which the answers were given, so the
   * questions that it shows are not required if its condition reads an empty answer.
   */
  NOT_SHOWN_YET(deviation -> deviation.what() == What.LAXER && isShownByTrigger(deviation)),
  /** Which day today is depends on the respondent's time zone, which the server does not know. */
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
   * survey-core compares a month with the day of an expression as texts, so that this month is
   * before today. The author means this month.
   */
  MONTH_OF_TODAY(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.of().mentions("\"inputType\":\"month\",\"minValueExpression\"")),
  /**
   * Respondents can remove the panels and rows that are shown at first (panelCount, rowCount),
   * unless a least number keeps them.
   */
  REMOVED_ENTRY(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.pointer().matches("/[^/]+/\\d+/.*")
              && !isThere(deviation)
              && (deviation.of().mentions("\"panelCount\"")
                  || deviation.of().mentions("\"matrixdynamic\""))),
  /**
   * If questions inside of another question share an answer, survey-core clears it when one of them
   * is hidden as the survey ends, and so loses what was given in the visible one. Surely's own page
   * sends it; from other clients, the server accepts its absence.
   */
  LOST_WITHIN(
      deviation ->
          (deviation.what() == What.LAXER
                  || deviation.what() == What.MORE && deviation.code().startsWith("sends"))
              && deviation.of().mentions("\"within\"")),
  /**
   * If a dynamic panel is cleared because a panel around it is hidden, survey-core goes on with the
   * former number of entries.
   */
  STALE_LENGTH(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.of().mentions("onHiddenContainer")
              && deviation.of().mentions(".length} > 1")),
  /**
   * The server does not know the value of a variable in the respondent's browser, so it requires
   * nothing that depends on it.
   */
  VARIABLE_UNTOLD(
      deviation ->
          deviation.what() == What.LAXER
              && deviation.pointer().equals("/a")
              && deviation.of().definition().containsKey("variables")),
  /**
   * A condition reads a question that may be hidden. Clients clear the answer to a hidden question,
   * so the server can't tell what the condition was.
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

  /** The difference that explains this deviation; null if none does. */
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
   * Whether a visible trigger names the question or its page, and nothing that its condition reads
   * is answered yet.
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
   * Whether the conditions of the question read, directly or indirectly, a question that may be
   * hidden. This looks at the definition's text only, without the code under test.
   */
  private static boolean readsWhatMayBeHidden(Deviation deviation) {
    var conditions = new HashMap<String, String>();
    collect(deviation.of().definition(), "", conditions);
    String pointer = deviation.pointer(); // empty: the error is about a panel
    Set<String> read =
        pointer.isEmpty()
            ? conditions.keySet()
            : reached(pointer.split("/")[1].replace("~1", "/").replace("~0", "~"), conditions);
    return read.stream().anyMatch(name -> !conditions.getOrDefault(name, "").isEmpty());
  }

  /** The names that a question's conditions read, and those that the conditions of these read. */
  private static Set<String> reached(String question, Map<String, String> conditions) {
    var reached = new HashSet<String>();
    var open = new ArrayDeque<>(List.of(question));
    while (!open.isEmpty()) {
      Matcher names = NAMES.matcher(conditions.getOrDefault(open.pop(), ""));
      while (names.find()) if (reached.add(names.group(1))) open.add(names.group(1));
    }
    return reached;
  }

  /**
   * Collects the conditions of everything that has a name, together with those of its containers.
   */
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

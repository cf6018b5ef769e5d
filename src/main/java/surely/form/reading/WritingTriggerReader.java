package surely.form.reading;

import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;
import surely.form.validation.Question;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;

/** Reads the triggers that write answers. */
final class WritingTriggerReader {

  static final List<String> TYPES = List.of("setvalue", "copyvalue", "runexpression");

  private WritingTriggerReader() {}

  /**
   * Returns null if the trigger never writes, as in survey-core, or if an error has been reported.
   */
  static WritingTrigger read(
      String type, DefinitionObject trigger, Condition condition, List<Question> questions) {
    boolean copies = type.equals("copyvalue");
    Condition computed =
        type.equals("runexpression") ? trigger.condition("runExpression", Criterion.TRUE) : null;
    String from = copies ? trigger.text("fromName") : null;
    if (from != null && !from.isEmpty()) {
      trigger.names().add(from, trigger.at().then("fromName"));
    }
    Question target = target(type, trigger, questions);
    boolean saysNothing =
        condition == null && !copies
            || copies && (from == null || from.isEmpty())
            || type.equals("runexpression") && computed == null;
    if (target == null || saysNothing) {
      return null;
    }
    Set<String> reads = new HashSet<>(condition == null ? Set.of() : condition.names());
    if (copies) {
      reads.add(from);
    }
    if (computed != null && !reads.isEmpty()) {
      reads.addAll(computed.names());
    }
    return new WritingTrigger(
        target, reads, !type.equals("setvalue") || JsonText.isHollow(trigger.get("setValue")));
  }

  private static Question target(String type, DefinitionObject trigger, List<Question> questions) {
    String property = type.equals("setvalue") ? "isVariable" : "copyDisplayValue";
    if (!type.equals("runexpression") && trigger.flag(property)) {
      trigger.wrong(
          property,
          "unsupported-trigger",
          "is on. This server supports triggers that write answers, "
              + "not variables or the words of choices.");
      return null;
    }
    String name = trigger.text("setToName");
    if (name == null || name.isEmpty() || trigger.names().isRefused(name)) {
      return null;
    }
    List<Question> targets =
        questions.stream().filter(question -> question.key().equalsIgnoreCase(name)).toList();
    if (targets.isEmpty()) {
      trigger.wrong(
          "setToName",
          "unknown-name",
          "is "
              + JsonText.quote(name)
              + ", which is the key of no answer of the survey. Use the valueName of a "
              + "question, or its name if it has none; "
              + "answers in rows and in dynamic panels are written as a whole.");
    } else if (targets.get(0).type().isComputed()) {
      trigger.wrong(
          "setToName",
          "unsupported-trigger",
          "is "
              + JsonText.quote(name)
              + ", which computes its value itself. Let the trigger write another question.");
    } else {
      if (targets.size() == 1) {
        checkValue(type, trigger, targets.get(0).type());
      }
      return targets.get(0);
    }
    return null;
  }

  /** The value is sent as the answer, like a default value, so it has to fit. */
  private static void checkValue(String type, DefinitionObject trigger, QuestionType target) {
    JsonValue value = trigger.get("setValue");
    if (type.equals("setvalue") && !JsonText.isHollow(value) && !target.isEmpty(value)) {
      target.checkDefault(
          value, trigger.at().then("setValue"), Validation.ofDefinition(trigger.issues()));
    }
  }
}

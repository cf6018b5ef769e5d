package surely.form.condition;

import jakarta.json.JsonValue;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import surely.expression.Expression;
import surely.expression.Outcome;
import surely.expression.evaluation.Scope;

/**
 * An expression of a definition, evaluated over answers as the respondent's browser may have seen
 * them. Immutable.
 */
public final class Condition {

  private static final int COST = 20;

  /** So many characters of the text cost one unit of the context's budget. */
  private static final int CHARACTERS = 16;

  /** Which results count as true in survey-core. */
  public enum Criterion {
    /** Exactly true: visibleIf and requiredIf of questions, panels and pages. */
    TRUE,
    /** Anything but exactly false: enableIf. */
    NOT_FALSE,
    /** Equal to true, as 1 is: conditions of choices, rows and columns, and validators. */
    MET
  }

  private final Expression expression;
  private final String text;
  private final Criterion asked;
  private final int cost;

  public Condition(Expression expression, String text, Criterion asked) {
    this.expression = expression;
    this.text = text;
    this.asked = asked;
    this.cost = COST + text.length() / CHARACTERS;
  }

  public Set<String> names() {
    return expression.names();
  }

  /**
   * The names of the matrices or dynamic panels whose columns this name may be, because a filter
   * over their rows reads it; empty if there are none.
   */
  public Set<String> rowsOf(String name) {
    return expression.filtered().getOrDefault(name, Set.of());
  }

  /**
   * Whether the condition held; MAYBE if that depends on the respondent's clock or on an answer
   * that the browser may have cleared, or if the budget is spent.
   */
  public Certainty test(ConditionContext context) {
    if (!context.tells(cost)) {
      return Certainty.MAYBE;
    }
    boolean anyCleared = context.readsCleared(names());
    Certainty first = null;
    for (int i = 0; i < context.times().all().size(); i++) {
      TrackingScope seen = new TrackingScope(context, i, anyCleared);
      Certainty holds = holds(expression.outcome(seen));
      if (!seen.readTime) {
        return holds;
      }
      first = first == null || first == holds ? holds : Certainty.MAYBE;
    }
    return first;
  }

  private Certainty holds(Outcome outcome) {
    Optional<Boolean> holds =
        switch (asked) {
          case TRUE -> outcome.isTrue();
          case NOT_FALSE -> outcome.isFalse().map(is -> !is);
          case MET -> outcome.isMet();
        };
    return holds.map(Certainty::of).orElse(Certainty.MAYBE);
  }

  /**
   * The values that the expression may have had, with JSON's null for no value: one for each of the
   * {@link PossibleTimes}, or a single one if it does not read the time. Empty if they are unknown,
   * because the expression reads an answer that the browser may have cleared, or because the budget
   * is spent.
   */
  public List<JsonValue> values(ConditionContext context) {
    List<JsonValue> values = new ArrayList<>();
    if (context.tells(cost) && !context.readsCleared(names())) {
      for (int i = 0; i < context.times().all().size(); i++) {
        TrackingScope seen = new TrackingScope(context, i, false);
        values.add(Objects.requireNonNullElse(expression.value(seen), JsonValue.NULL));
        if (!seen.readTime) {
          break;
        }
      }
    }
    return values;
  }

  /** The text of the expression, as in the definition. */
  @Override
  public String toString() {
    return text;
  }

  /** The values that the expression reads; records whether it read the time. */
  public static final class TrackingScope implements Scope {

    /** So many steps of an evaluation cost one unit of the context's budget. */
    private static final int STEPS = 16;

    private final ConditionContext context;
    private final int moment;

    /** Whether the browser may have cleared an answer that the expression reads. */
    private final boolean anyCleared;

    private boolean readTime;

    TrackingScope(ConditionContext context, int moment, boolean anyCleared) {
      this.context = context;
      this.moment = moment;
      this.anyCleared = anyCleared;
    }

    /** Picks the value for this time from {@link Condition#values}. */
    public JsonValue pick(List<JsonValue> values) {
      readTime |= values.size() > 1;
      return values.get(values.size() > 1 ? moment : 0);
    }

    @Override
    public boolean isUnknown(String name) {
      return anyCleared && context.readsCleared(Set.of(name));
    }

    @Override
    public JsonValue find(String name) {
      return context.find(name, this);
    }

    @Override
    public JsonValue findAtTop(String name) {
      return context.findAtTop(name, this);
    }

    @Override
    public ZonedDateTime now() {
      readTime = true;
      return context.times().all().get(moment);
    }

    @Override
    public boolean isOrdered(String name) {
      return context.isOrdered(name);
    }

    @Override
    public void spent(long work) {
      context.spend((int) (work / STEPS));
    }
  }
}

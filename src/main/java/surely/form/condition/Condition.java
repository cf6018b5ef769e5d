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

  /** Characters of the text that cost one of the context's budget. */
  private static final int CHARACTERS = 16;

  /** Which results survey-core takes for true. */
  public enum Criterion {
    /** It is exactly true: visibleIf and requiredIf of questions, panels and pages. */
    TRUE,
    /** It is not exactly false: enableIf. */
    NOT_FALSE,
    /** It equals true, as 1 does: conditions of choices, rows and columns, and validators. */
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

  /** The names of the rows whose columns this name may be; empty for none. */
  public Set<String> rowsOf(String name) {
    return expression.filtered().getOrDefault(name, Set.of());
  }

  /**
   * Whether it holds; MAYBE where that depends on the respondent's clock, or on an answer that the
   * browser may have cleared.
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
   * What it may have come to, JSON's null for nothing: one value for each of the {@link
   * PossibleTimes}, or one alone where the time does not count. Empty where that cannot be told,
   * because it depends on an answer that the browser may have cleared.
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

  /** As the definition has it. */
  @Override
  public String toString() {
    return text;
  }

  /** What the expression sees, and whether it looked at the time. */
  public static final class TrackingScope implements Scope {

    /** Steps of an evaluation that cost one of the context's budget. */
    private static final int STEPS = 16;

    private final ConditionContext context;
    private final int moment;

    /** Whether the browser may have cleared any of what the expression reads. */
    private final boolean anyCleared;

    private boolean readTime;

    TrackingScope(ConditionContext context, int moment, boolean anyCleared) {
      this.context = context;
      this.moment = moment;
      this.anyCleared = anyCleared;
    }

    /** Of a condition's values, the one for this time. */
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

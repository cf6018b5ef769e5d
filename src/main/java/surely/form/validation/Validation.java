package surely.form.validation;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import surely.form.condition.Certainty;
import surely.form.condition.Condition.TrackingScope;
import surely.form.condition.ConditionContext;
import surely.form.condition.PossibleTimes;
import surely.form.definition.ElementState;
import surely.form.definition.Panel;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.form.text.ValidationMessages;
import surely.problem.Issues;
import surely.problem.Pointer;

/**
 * The validation of one response, in one {@link AnswerScope} of it. Its cost is bounded: once the
 * budget is spent, that is reported as an error, and no further expression is evaluated. Not
 * thread-safe.
 */
public final class Validation implements ConditionContext {

  /** Codes of errors that no respondent can cause in a browser. */
  private static final Set<String> SHAPES =
      Set.of(
          "wrong-type",
          "not-a-choice",
          "null-answer",
          "unknown-question",
          "unknown-row",
          "too-much");

  /** Roughly the number of questions to look at and of values that expressions read. */
  private static final int BUDGET = 1_000_000;

  /**
   * Cost of an error in a shared answer, which is kept until all questions that share it have been
   * looked at.
   */
  private static final int MISFIT = 20;

  /** How deep computed values may depend on computed values that are not known yet. */
  private static final int DEEPEST = 30;

  private static final class Context {
    private final Issues issues;
    private final ValidationMessages texts;
    private final String locale;
    private final PossibleTimes times;
    private int left = BUDGET;
    private boolean conditions = true;
    private int depth;

    Context(Issues issues, String locale, PossibleTimes times) {
      this.issues = issues;
      this.texts = ValidationMessages.in(locale);
      this.locale = locale;
      this.times = times;
    }
  }

  private final Context context;
  private final boolean shapeOnly;

  /** The errors of the question that is checked, if others share its answer; else null. */
  private final SharedAnswerErrors.OfQuestion sharedErrors;

  private final HiddenContent hiddenContent;
  private final AnswerScope scope;

  private Validation(
      Context context,
      AnswerScope scope,
      boolean shapeOnly,
      SharedAnswerErrors.OfQuestion sharedErrors,
      HiddenContent hiddenContent) {
    this.context = context;
    this.scope = scope;
    this.shapeOnly = shapeOnly;
    this.sharedErrors = sharedErrors;
    this.hiddenContent = hiddenContent;
  }

  public Validation(Issues issues, String locale, PossibleTimes times, AnswerScope scope) {
    this(new Context(issues, locale, times), scope, false, null, HiddenContent.NOTHING);
  }

  /**
   * A validation for values in the definition itself, such as defaults. There are no answers, so no
   * condition can be evaluated.
   */
  public static Validation ofDefinition(Issues issues) {
    Validation validation =
        new Validation(
            issues,
            null,
            new PossibleTimes(Instant.EPOCH),
            AnswerScope.of(QuestionSet.NONE, JsonValue.EMPTY_JSON_OBJECT));
    validation.context.conditions = false;
    return validation;
  }

  @Override
  public boolean tells(int cost) {
    return context.conditions && spend(cost);
  }

  public Validation at(AnswerScope inner) {
    return new Validation(context, inner, shapeOnly, sharedErrors, HiddenContent.NOTHING);
  }

  /**
   * A validation that accepts everything that a respondent's browser may have sent without
   * validating it.
   */
  public Validation ofShape() {
    return new Validation(context, scope, true, sharedErrors, hiddenContent);
  }

  /** A validation for one of the questions that share an answer. */
  Validation ofShared(SharedAnswerErrors.OfQuestion sharedErrors) {
    return new Validation(context, scope, shapeOnly, sharedErrors, HiddenContent.CHOICES);
  }

  /**
   * A validation for the author's own validators, which apply to every question that shares the
   * answer.
   */
  Validation ofRules() {
    return new Validation(context, scope, shapeOnly, null, HiddenContent.NOTHING);
  }

  /** A validation for a question whose answer is never cleared. */
  Validation ofUncleared() {
    return new Validation(
        context,
        scope,
        shapeOnly,
        sharedErrors,
        hiddenContent == HiddenContent.NOTHING ? HiddenContent.ROWS : hiddenContent);
  }

  /**
   * A validation for the cells of hidden rows that stay in the answer: hidden columns stay, too.
   */
  public Validation ofRows() {
    return new Validation(context, scope, shapeOnly, sharedErrors, HiddenContent.CHOICES);
  }

  public AnswerScope scope() {
    return scope;
  }

  public HiddenContent hiddenContent() {
    return hiddenContent;
  }

  boolean isOfShape() {
    return shapeOnly;
  }

  public String locale() {
    return context.locale;
  }

  @Override
  public PossibleTimes times() {
    return context.times;
  }

  public ValidationMessages texts() {
    return context.texts;
  }

  int reported() {
    return context.issues.reported();
  }

  /**
   * Reports an error.
   *
   * @param key the code, or the code, a dot and the variant of its message
   */
  public void wrong(Pointer at, String key, Object... parameters) {
    wrong(at, key, Label.NONE, parameters);
  }

  /** Reports an error with the definition's own message, if it has one. */
  public void wrong(Pointer at, String key, Label own, Object... parameters) {
    String code = code(key);
    if (!shapeOnly || SHAPES.contains(code)) {
      Supplier<String> message =
          () -> own.isEmpty() ? context.texts.message(key, parameters) : own.in(context.locale);
      add(at, code, message, sharedErrors != null && SharedAnswerErrors.OfQuestion.takes(key));
    }
  }

  /**
   * Reports an error that all questions which share an answer have. If that answer is inside
   * another shared answer, the error counts only if all questions that share the outer one have it,
   * too.
   */
  void add(Pointer at, String code, Supplier<String> message) {
    add(at, code, message, sharedErrors != null);
  }

  private void add(Pointer at, String code, Supplier<String> message, boolean misfit) {
    if (!misfit) {
      context.issues.add(at, code, message);
    } else if (spend(MISFIT)) {
      sharedErrors.add(at, code, message);
    }
  }

  static String code(String key) {
    return key.split("\\.", 2)[0];
  }

  public boolean spend() {
    return spend(1);
  }

  @Override
  public boolean spend(int cost) {
    if (context.left > 0 && (context.left -= cost) <= 0) {
      context.issues.add(Pointer.ROOT, "too-much", context.texts.message("too-much"));
    }
    return context.left > 0;
  }

  @Override
  public JsonValue find(String name, TrackingScope seen) {
    JsonValue found = new NamedValues(this).find(name, seen);
    return found != null && spend(JsonText.weight(found)) ? found : null;
  }

  @Override
  public JsonValue findAtTop(String name, TrackingScope seen) {
    return at(scope.root()).find(name, seen);
  }

  @Override
  public boolean isOrdered(String name) {
    return new NamedValues(this).isOrdered(name);
  }

  /** Whether one more computed value may depend on the present one. */
  boolean deepens() {
    return context.depth < DEEPEST;
  }

  /** Runs a computation one level deeper. */
  <T> T deeper(Supplier<T> computation) {
    context.depth++;
    T result = computation.get();
    context.depth--;
    return result;
  }

  @Override
  public boolean readsCleared(Set<String> names) {
    return new ClearedAnswers(this).areReadBy(names);
  }

  /** Whether the respondent saw this question. */
  public Certainty visible(Question question) {
    Certainty own = known(question, question.state(), question.name());
    return own == Certainty.NO
        ? own
        : own.and(question.panel() == null ? Certainty.YES : visible(question.panel()))
            .and(question.type().visible(this));
  }

  Certainty visible(Panel panel) {
    Certainty own = known(panel, panel.state(), panel.name());
    return own == Certainty.NO || panel.parent() == null ? own : own.and(visible(panel.parent()));
  }

  /** Each is computed once; in a cycle the result is MAYBE. */
  private Certainty known(Object element, ElementState state, String name) {
    Certainty known = scope.visible.putIfAbsent(element, Certainty.MAYBE);
    if (known == null) {
      known = scope.questionSet().visible(state.visible(), name, this);
      scope.visible.put(element, known);
    }
    return known;
  }

  /** Whether the respondent could change the answer. */
  Certainty enabled(Question question) {
    Certainty own = question.state().enabled().in(this);
    return own == Certainty.NO || question.panel() == null
        ? own
        : own.and(enabled(question.panel()));
  }

  /**
   * Whether the respondent could change the answers in it, as far as this panel and those around it
   * decide.
   */
  Certainty enabled(Panel panel) {
    Certainty own = panel.state().enabled().in(this);
    return own == Certainty.NO || panel.parent() == null ? own : own.and(enabled(panel.parent()));
  }
}

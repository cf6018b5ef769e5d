package surely.form;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import surely.expression.DateValue;
import surely.form.Condition.Seen;
import surely.problem.Issues;
import surely.problem.Pointer;

/**
 * The check of one response, at one level of its answers. What it costs is bounded: once its budget is spent, that is reported, and no
 * expression is evaluated any more. Not thread-safe.
 */
final class Check {

  /** Codes of answers that are no answers to the question at all, whatever the respondent did. */
  private static final Set<String> SHAPES = Set.of("wrong-type", "not-a-choice", "null-answer", "unknown-question", "unknown-row", "too-much");

  /** Questions to look at and values that expressions read, about. */
  private static final int BUDGET = 1_000_000;

  /** Of the budget: a misfit is kept until all questions that share the answer have been looked at. */
  private static final int MISFIT = 20;

  /** How many computed values that nobody has asked for before may wait for one another. */
  private static final int DEEPEST = 30;

  private static final List<JsonValue> NOTHING = List.of(JsonValue.NULL);

  private static final class Run {
    private final Issues issues;
    private final Texts texts;
    private final String locale;
    private final Moments moments;
    private int left = BUDGET;
    private boolean conditions = true;
    private int depth;

    Run(Issues issues, String locale, Moments moments) {
      this.issues = issues;
      this.texts = Texts.in(locale);
      this.locale = locale;
      this.moments = moments;
    }
  }

  private final Run run;
  private final boolean shapeOnly;
  /** Of the question that is checked, if others share its answer; else null. */
  private final Misfits.Of misfits;
  private final Kept kept;
  final Level level;

  private Check(Run run, Level level, boolean shapeOnly, Misfits.Of misfits, Kept kept) {
    this.run = run;
    this.level = level;
    this.shapeOnly = shapeOnly;
    this.misfits = misfits;
    this.kept = kept;
  }

  Check(Issues issues, String locale, Moments moments, Level level) {
    this(new Run(issues, locale, moments), level, false, null, Kept.NOTHING);
  }

  /** Of what a definition says itself: no answers are there, and so no condition can be told. */
  static Check ofDefinition(Issues issues) {
    Check check = new Check(issues, null, new Moments(Instant.EPOCH), Level.of(Fields.NONE, JsonValue.EMPTY_JSON_OBJECT));
    check.run.conditions = false;
    return check;
  }

  /** Whether a condition can be told at all; it costs some of the budget. */
  boolean tells(int cost) {
    return run.conditions && spend(cost);
  }

  Check at(Level inner) {
    return new Check(run, inner, shapeOnly, misfits, Kept.NOTHING);
  }

  /** A check that lets everything pass that a respondent's browser may have sent unchecked. */
  Check ofShape() {
    return new Check(run, level, true, misfits, kept);
  }

  /** For one of the questions that share an answer. */
  Check ofShared(Misfits.Of misfits) {
    return new Check(run, level, shapeOnly, misfits, Kept.CHOICES);
  }

  /** For what the definition's author asks of an answer, whatever question it is for. */
  Check ofRules() {
    return new Check(run, level, shapeOnly, null, Kept.NOTHING);
  }

  /** For a question whose answer is never cleared. */
  Check ofUncleared() {
    return new Check(run, level, shapeOnly, misfits, kept == Kept.NOTHING ? Kept.ROWS : kept);
  }

  /** For what stands in kept rows: columns that are hidden stay, too. */
  Check ofRows() {
    return new Check(run, level, shapeOnly, misfits, Kept.CHOICES);
  }

  Kept kept() {
    return kept;
  }

  boolean isOfShape() {
    return shapeOnly;
  }

  String locale() {
    return run.locale;
  }

  Moments moments() {
    return run.moments;
  }

  Texts texts() {
    return run.texts;
  }

  int reported() {
    return run.issues.reported();
  }

  /** @param key the code, or the code, a dot and which of its messages */
  void wrong(Pointer at, String key, Object... parameters) {
    wrong(at, key, Label.NONE, parameters);
  }

  /** With the definition's own words, if it has some. */
  void wrong(Pointer at, String key, Label own, Object... parameters) {
    String code = code(key);
    if (!shapeOnly || SHAPES.contains(code)) {
      Supplier<String> message = () -> own.isEmpty() ? run.texts.message(key, parameters) : own.in(run.locale);
      add(at, code, message, misfits != null && Misfits.Of.takes(key));
    }
  }

  /** What fits none of the questions that share an answer; it may fit others, which share what that answer is in. */
  void add(Pointer at, String code, Supplier<String> message) {
    add(at, code, message, misfits != null);
  }

  private void add(Pointer at, String code, Supplier<String> message, boolean misfit) {
    if (!misfit) {
      run.issues.add(at, code, message);
    } else if (spend(MISFIT)) {
      misfits.add(at, code, message);
    }
  }

  static String code(String key) {
    return key.split("\\.", 2)[0];
  }

  boolean spend() {
    return spend(1);
  }

  /** Takes some of the budget; false if nothing is left of it. */
  boolean spend(int cost) {
    if (run.left > 0 && (run.left -= cost) <= 0) {
      run.issues.add(Pointer.ROOT, "too-much", run.texts.message("too-much"));
    }
    return run.left > 0;
  }

  /** The value of a name in an expression that is evaluated; null if there is none. */
  JsonValue find(String name, Seen seen) {
    Name path = new Name(name);
    JsonValue found = null;
    for (Level here = level; here != null && found == null; here = here.outer) {
      Level beside = here.beside(path.head());
      if (beside != null) {
        found = at(beside).answer(path.inner(), seen);
        if (beside == Level.NOWHERE || beside.fields.know(path.inner())) {
          break;
        }
        continue;
      }
      found = here.variable(path);
      Name inner = here.inner(path);
      if (found == null && inner != null) {
        found = at(here).answer(inner, seen);
        if (here.fields.know(inner)) {
          break;
        }
      }
    }
    return found != null && spend(JsonText.weight(found)) ? found : null;
  }

  /** Whether the order of this answer's items counts. */
  boolean isRanking(String name) {
    Name path = new Name(name);
    for (Level here = level; here != null; here = here.outer) {
      Name inner = here.inner(path);
      if (inner != null && (here.outer == null || here.fields.know(inner))) {
        Question question = here.fields.answering(inner.text());
        return question != null && question.kind() instanceof Ranking;
      }
    }
    return false;
  }

  /** What stands under this name at this level, or what the definition computes for it. */
  private JsonValue answer(Name name, Seen seen) {
    if (name.text().isEmpty()) {
      return null;
    }
    JsonValue there = level.value(name);
    Question question = level.fields.answering(name.text());
    if ((there == null || there instanceof JsonString) && question != null && question.computed() != null && enabled(question) != Tri.NO) {
      // a date that a client sends as a text is still a date to its other expressions, in its time zone
      JsonValue computed = seen.pick(compute(question));
      return there == null || computed instanceof DateValue ? computed : there;
    }
    if (there == null) {
      return level.fields.isList(name, level.values) ? JsonValue.EMPTY_JSON_ARRAY : null;
    }
    return isOfEmptyEntries(question) ? null : question == null ? there : question.kind().read(there);
  }

  /** Panels and rows with nothing in them may be no value, though they have a length. */
  private boolean isOfEmptyEntries(Question question) {
    return question != null && question.kind() instanceof EntryList entries && entries.isNothing(level.values.get(question.key()));
  }

  /**
   * What the question computes, as {@link Condition#values}; JSON's null if nothing, if it cannot be told, if it reads itself, or if one reads
   * another too often in a row.
   */
  List<JsonValue> compute(Question question) {
    if (run.depth < DEEPEST && level.computed.putIfAbsent(question, NOTHING) == null) {
      run.depth++;
      List<JsonValue> values = question.computed().values(this);
      if (!values.isEmpty()) {
        level.computed.put(question, values);
      }
      run.depth--;
    }
    return level.computed.getOrDefault(question, NOTHING);
  }

  /**
   * Whether one of these names may have had a value when the respondent's browser looked at it, though it has none now: that of a variable, or
   * of a question that was hidden since. A browser shows and hides by the answers as they are, and then clears those of hidden questions, all at
   * once.
   */
  boolean readsCleared(Set<String> names) {
    for (String name : names) {
      Name path = new Name(name);
      for (Level here = level; here != null; here = here.outer) {
        Name inner = here.inner(path);
        if (inner != null && at(here).mayBeCleared(inner)) {
          return true;
        }
        if (inner != null && here.fields.know(inner)) {
          break;
        }
      }
    }
    return false;
  }

  private boolean mayBeCleared(Name name) {
    Question question = name.longest(level.fields::answering);
    if (question == null) {
      return level.fields.hasVariable(name);
    }
    if (level.values.containsKey(question.key())) {
      return false;
    }
    return question.computed() == null ? mayBeCleared(level.fields.sharing(question)) : readsCleared(question);
  }

  private boolean mayBeCleared(List<Question> sharing) {
    return sharing.stream().anyMatch(question -> question.isClearedLate() || question.isCleared() && level.fields.isWritten(question))
        && (isLostBy(sharing) || sharing.stream().noneMatch(question -> visible(question) == Tri.YES));
  }

  /** Inside of questions, survey-core clears an answer with each of its questions that is hidden, even while another one is shown. */
  boolean isLostBy(List<Question> sharing) {
    return level.outer != null && sharing.size() > 1
        && sharing.stream().anyMatch(question -> question.isCleared() && visible(question) != Tri.YES);
  }

  /** Of what is computed; found out once, so that circles come to an end. */
  private boolean readsCleared(Question computed) {
    if (level.readsCleared.putIfAbsent(computed, false) == null) {
      level.readsCleared.put(computed, readsCleared(computed.computed().names()));
    }
    return level.readsCleared.get(computed);
  }

  /** Whether the respondent saw this question. */
  Tri visible(Question question) {
    Tri own = known(question, question.states(), question.name());
    return own == Tri.NO ? own : own.and(question.panel() == null ? Tri.YES : visible(question.panel())).and(question.kind().visible(this));
  }

  Tri visible(Panel panel) {
    Tri own = known(panel, panel.states(), panel.name());
    return own == Tri.NO || panel.parent() == null ? own : own.and(visible(panel.parent()));
  }

  /** Each is found out once; in a circle, where it cannot be told, it may be so. */
  private Tri known(Object element, States states, String name) {
    Tri known = level.visible.putIfAbsent(element, Tri.MAYBE);
    if (known == null) {
      known = level.fields.visible(states.visible(), name, this);
      level.visible.put(element, known);
    }
    return known;
  }

  /** Whether the respondent could change it. */
  Tri enabled(Question question) {
    Tri own = question.states().enabled().in(this);
    return own == Tri.NO || question.panel() == null ? own : own.and(enabled(question.panel()));
  }

  /** Whether the respondent could change what is in it, as far as it and what it is in say. */
  Tri enabled(Panel panel) {
    Tri own = panel.states().enabled().in(this);
    return own == Tri.NO || panel.parent() == null ? own : own.and(enabled(panel.parent()));
  }
}

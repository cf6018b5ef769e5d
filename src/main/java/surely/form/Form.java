package surely.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import surely.form.condition.PossibleTimes;
import surely.form.definition.SurveyDefaults;
import surely.form.source.Html;
import surely.form.tally.AnswerParts;
import surely.form.tally.FormTally;
import surely.form.text.Column;
import surely.form.text.JsonText;
import surely.form.text.ValidationMessages;
import surely.form.validation.AnswerScope;
import surely.form.validation.CompositeType;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.Totals;
import surely.form.validation.Validation;
import surely.problem.InputError;
import surely.problem.Issues;
import surely.problem.Pointer;

/** A survey definition that has been understood. Immutable and thread-safe. */
public final class Form {

  /**
   * The most questions that a definition may have; columns, items and the questions of dynamic
   * panels count, too.
   */
  public static final int MOST_QUESTIONS = SurveyDefaults.MOST_QUESTIONS;

  /** The columns of an export beside those of the form; no column of the form has such a name. */
  public static final List<String> OTHER_COLUMNS = List.of("id", "submittedAt", "respondent");

  private final String title;
  private final String locale;
  private final QuestionSet questionSet;
  private final List<InputError> warnings;

  /**
   * @param locale the definition's own; may be null
   */
  Form(String title, String locale, QuestionSet questionSet, List<InputError> warnings) {
    this.warnings = warnings;
    this.title = title;
    this.locale = locale;
    this.questionSet = questionSet;
  }

  /**
   * Reads a definition: at most {@value #MOST_QUESTIONS} questions, 1000 choices a question, 255
   * characters a name, 10,000 a choice.
   *
   * @throws FormException with all errors; pointers are relative to the definition, such as {@code
   *     /pages/0/elements/2/choices}
   */
  public static Form of(JsonObject definition) {
    return new FormReader(definition).read();
  }

  /**
   * The definition as respondents may get it: without foreign pictures, and its HTML without
   * anything that is not known to be harmless.
   */
  public static JsonObject served(JsonObject definition) {
    return Html.cleaned(definition);
  }

  /**
   * A definition without its unsupported parts, for authors who agree to leave these out; null if
   * all of it is supported, or if it has other errors.
   */
  public static ReducedDefinition reduced(JsonObject definition) {
    return ReducedDefinition.of(definition);
  }

  /**
   * What may surprise the author, such as a picture that is not shown; at most {@value
   * Issues#MOST}, pointers as of {@link #of}.
   */
  public List<InputError> warnings() {
    return warnings;
  }

  QuestionSet questionSet() {
    return questionSet;
  }

  /** In the default language; may be empty. */
  public String title() {
    return title;
  }

  /** In the order of the definition. */
  public List<Question> questions() {
    return questionSet.questions();
  }

  /** As {@link #check(JsonObject, Instant, String)}, now and in the definition's language. */
  public List<InputError> check(JsonObject answers) {
    return check(answers, Instant.now(), null);
  }

  /**
   * Everything that is wrong with a respondent's answers, at most {@value Issues#MOST} of it; empty
   * if they fit. Pointers are relative to the answers, such as {@code /score}. The cost is bounded
   * for any answers.
   *
   * @param now when they were given, for conditions on today
   * @param locale the language of the messages, a tag such as {@code ko}; null for the
   *     definition's. English where there is no other
   */
  public List<InputError> check(JsonObject answers, Instant now, String locale) {
    Issues issues = new Issues();
    Validation validation =
        new Validation(
            issues,
            locale == null ? this.locale : locale,
            new PossibleTimes(now),
            AnswerScope.of(questionSet, answers));
    questionSet.check(Pointer.ROOT, validation);
    return issues.toList();
  }

  /**
   * The values that can be picked in the questions of this name, as text; empty if there is no such
   * question, or it has no choices.
   */
  public List<String> choices(String question) {
    return questions().stream()
        .filter(q -> q.name().equals(question))
        .flatMap(q -> q.choices().stream())
        .distinct()
        .toList();
  }

  /**
   * The part of a response's answers that belongs to a question; null if there is none. An answer
   * that several questions share is divided among those that were shown and can have it.
   */
  public Function<Question, JsonValue> parts(JsonObject answers) {
    return AnswerParts.of(AnswerScope.of(questionSet, answers))::of;
  }

  /**
   * Which choices the answers pick, as {@link Question#choices} has them, by the name of the
   * question; only of questions with choices.
   */
  public Map<String, Set<String>> picks(JsonObject answers) {
    Map<String, Set<String>> picks = new LinkedHashMap<>();
    AnswerParts parts = AnswerParts.of(AnswerScope.of(questionSet, answers));
    for (Question question : questions()) {
      JsonValue answer = parts.of(question);
      if (question.isAnsweredBy(answer) && !question.choices().isEmpty()) {
        picks
            .computeIfAbsent(question.name(), name -> new LinkedHashSet<>())
            .addAll(question.type().picks(answer));
      }
    }
    return picks;
  }

  /** A tally of this form's answers, at zero. */
  public FormTally tally() {
    return new FormTally(questionSet);
  }

  /**
   * A tally that continues another one.
   *
   * @param state of a tally of this form
   */
  public FormTally tally(JsonObject state) {
    return tally().restored(state);
  }

  /**
   * The columns of an export, in the order of the form: one a question; for matrix one a row, for
   * matrixdropdown one a cell, for multipletext one an item; one for each total of a matrix; with
   * one for the comment where a question takes one. A shared answer has one column.
   *
   * @param locale the language of the headers; null for the default one
   * @return by their names, such as {@code q}, {@code matrix/row} or {@code q-Comment}
   */
  public Map<String, Column> columns(String locale) {
    Map<List<String>, List<SharedColumn.Part>> columns = new LinkedHashMap<>();
    for (Question question : questions()) {
      List<Column> all =
          new ArrayList<>(question.type().columns(question.key(), question.title(locale), locale));
      Totals.of(question)
          .columns()
          .keySet()
          .forEach(
              name ->
                  all.add(
                      new Column(
                          List.of(Totals.key(question), name),
                          question.title(locale)
                              + " / "
                              + ValidationMessages.in(locale).word("total")
                              + " / "
                              + ((CompositeType) question.type())
                                  .questionSet()
                                  .find(name)
                                  .title(locale),
                          JsonText::words)));
      if (question.takesComment()) {
        String key = question.commentKey();
        all.add(
            new Column(
                List.of(key),
                question.title(locale) + " / " + ValidationMessages.in(locale).word("comment"),
                JsonText::words));
      }
      for (Column column : all) {
        List<SharedColumn.Part> parts =
            columns.computeIfAbsent(column.path(), path -> new ArrayList<>());
        if (parts.isEmpty() || questionSet.sharing(question).contains(parts.get(0).question())) {
          parts.add(new SharedColumn.Part(question, column));
        }
      }
    }
    SharedColumn.Sharing sharing = new SharedColumn.Sharing(questionSet);
    return ColumnNames.of(
        columns.values().stream()
            .map(
                parts ->
                    parts.size() == 1 ? parts.get(0).column() : new SharedColumn(sharing, parts))
            .toList());
  }
}

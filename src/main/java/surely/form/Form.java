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
import surely.form.definition.SurveyProperties;
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

/** A survey definition that was read without errors. Immutable and thread-safe. */
public final class Form {

  /**
   * The most questions that a definition may have; columns, items and the questions of dynamic
   * panels count, too.
   */
  public static final int MOST_QUESTIONS = SurveyProperties.MOST_QUESTIONS;

  /**
   * The columns that an export has besides those of the form; no column of the form gets such a
   * name.
   */
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
   * Reads a definition. It may have at most {@value #MOST_QUESTIONS} questions, 1,000 choices per
   * question, 255 characters per name and 10,000 per choice.
   *
   * @throws FormException with all errors; pointers are relative to the definition, such as {@code
   *     /pages/0/elements/2/choices}
   */
  public static Form of(JsonObject definition) {
    return new FormReader(definition).read();
  }

  /**
   * Returns the definition as respondents may get it: without pictures from other sites, and with
   * only such HTML as is known to be harmless.
   */
  public static JsonObject served(JsonObject definition) {
    return Html.cleaned(definition);
  }

  /**
   * Returns the definition without its unsupported parts, for authors who agree to leave these out;
   * null if all of it is supported, or if it has other errors.
   */
  public static ReducedDefinition reduced(JsonObject definition) {
    return ReducedDefinition.of(definition);
  }

  /**
   * What may surprise the author, such as a picture that is not shown: at most {@value Issues#MOST}
   * warnings, with pointers like those of {@link #of}.
   */
  public List<InputError> warnings() {
    return warnings;
  }

  QuestionSet questionSet() {
    return questionSet;
  }

  /** The title in the default language; may be empty. */
  public String title() {
    return title;
  }

  /** The questions in the order of the definition. */
  public List<Question> questions() {
    return questionSet.questions();
  }

  /**
   * Checks answers that are given now, with messages in the definition's language: see {@link
   * #check(JsonObject, Instant, String)}.
   */
  public List<InputError> check(JsonObject answers) {
    return check(answers, Instant.now(), null);
  }

  /**
   * Returns everything that is wrong with a respondent's answers, at most {@value Issues#MOST}
   * errors; empty if the answers fit. Pointers are relative to the answers, such as {@code /score}.
   * The cost is bounded for any answers.
   *
   * @param now when the answers were given, for conditions that read the date or time
   * @param locale the language of the messages, a tag such as {@code ko}; null for the
   *     definition's. A language without messages gets English ones
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
   * Returns a function that finds a question's part of a response's answers; its result is null if
   * there is none. An answer that several questions share is divided among those that were shown
   * and can have it.
   */
  public Function<Question, JsonValue> parts(JsonObject answers) {
    return AnswerParts.of(AnswerScope.of(questionSet, answers))::of;
  }

  /**
   * Returns the choices that the answers pick, as {@link Question#choices} lists them, by the name
   * of the question. Questions without choices are left out.
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

  /** Returns an empty tally of this form's answers. */
  public FormTally tally() {
    return new FormTally(questionSet);
  }

  /**
   * Returns a tally that continues another one.
   *
   * @param state the {@link FormTally#state} of a tally of this form
   */
  public FormTally tally(JsonObject state) {
    return tally().restored(state);
  }

  /**
   * Returns the columns of an export, in the order of the form: one per question, but one per row
   * of a matrix, per cell of a matrixdropdown, per item of a multipletext and per end of a slider
   * range; one more per total of a matrix, and one for the comment if a question takes one. An
   * answer that several questions share has one column.
   *
   * @param locale the language of the headers; null for the default one
   * @return the columns by their names, such as {@code q}, {@code matrix/row} or {@code q-Comment}
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
    return ExportColumnNames.of(
        columns.values().stream()
            .map(
                parts ->
                    parts.size() == 1 ? parts.get(0).column() : new SharedColumn(sharing, parts))
            .toList());
  }
}

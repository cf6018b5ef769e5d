package surely.form;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.validation.Question;
import surely.problem.InputError;
import surely.problem.Issues;

class FormTest {

  private static final String ALL_TYPES =
      """
      {"title": {"default": "Lunch", "ko": "점심"}, "logo": "x.png", "showProgressBar": true,
        "someFutureProperty": {"a": [1]},
      "pages": [
       {"name": "first", "title": "One", "elements": [
        {"type": "radiogroup", "name": "dish", "title": "Which dish?",
          "choices": ["soup", {"value": 2, "text": "Stew"}]},
        {"type": "panel", "name": "more", "elements": [
         {"type": "dropdown", "name": "drink", "choices": ["water|Still water", "tea"],
           "showNoneItem": true},
         {"type": "panel", "elements": [{"type": "checkbox", "name": "extras",
           "choices": ["salt", "oil"]}]}]}]},
       {},
       {"questions": [
        {"type": "rating", "name": "score"},
        {"type": "text", "name": "mail", "inputType": "email", "placeholder": "you@example.org"},
        {"type": "comment", "name": "words", "rows": 9},
        {"type": "boolean", "name": "again"}]}]}
      """;

  @Test
  void questionsComeInOrderThroughPagesAndPanels() {
    Form form = Form.of(Given.json(ALL_TYPES));
    assertThat(
        form.questions().stream()
            .map(question -> question.name() + " " + question.typeName())
            .toList(),
        contains(
            "dish radiogroup",
            "drink dropdown",
            "extras checkbox",
            "score rating",
            "mail text",
            "words comment",
            "again boolean"));
  }

  @Test
  void questionsKnowWhatCanBeCounted() {
    List<Question> questions = Form.of(Given.json(ALL_TYPES)).questions();
    assertThat(
        questions.stream().map(Question::choices).toList(),
        contains(
            List.of("soup", "2"),
            List.of("water", "tea", "none"),
            List.of("salt", "oil"),
            List.of("1", "2", "3", "4", "5"),
            List.of(),
            List.of(),
            List.of("true", "false")));
  }

  @Test
  void aQuestionWithoutATitleIsCalledByItsName() {
    List<Question> questions = Form.of(Given.json(ALL_TYPES)).questions();
    assertThat(questions.get(0).title(), is("Which dish?"));
    assertThat(questions.get(1).title(), is("drink"));
  }

  @Test
  void answersOfEveryTypeFit() {
    assertThat(
        Form.of(Given.json(ALL_TYPES))
            .check(
                Given.json(
                    """
        {"dish": 2, "drink": "none", "extras": ["oil", "salt"], "score": 5, "mail": "a@b.co",
          "words": "fine", "again": false}
        """)),
        empty());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "title": "Plain"                           -> Plain
      "title": {"default": "Base", "ko": "기본"} -> Base
      "title": {"ko": "기본", "en": "English"}   -> English
      "title": {"ko": "기본"}                    -> 기본
      "title": {}                                -> ``
      "title": null                              -> ``
      "description": "x"                         -> ``
      """)
  void theTitleIsInTheDefaultLanguage(String property, String title) {
    Form form =
        Form.of(
            Given.json(
                "{" + property + ", \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}"));
    assertThat(form.title(), is(title));
  }

  @Test
  void allThatIsWrongWithTheAnswersIsToldAtOnce() {
    List<InputError> issues =
        Form.of(Given.json(ALL_TYPES))
            .check(
                Given.json(
                    """
        {"dish": "2.5", "extras": ["oil", "oil", 7], "score": 6, "mail": "a", "words": 1,
          "again": null, "more": {}, "a/b~c": 1}
        """));
    assertThat(
        Given.brief(issues),
        contains(
            "/dish not-a-choice",
            "/extras/1 repeated-choice",
            "/extras/2 not-a-choice",
            "/score not-a-choice",
            "/mail wrong-format",
            "/words wrong-type",
            "/again null-answer",
            "/more unknown-question",
            "/a~1b~0c unknown-question"));
  }

  @Test
  void aHostileFloodOfIssuesIsCutOff() {
    StringBuilder answers = new StringBuilder("{\"score\": 1");
    for (int i = 0; i < 50_000; i++) {
      answers.append(", \"x").append(i).append("\": 1");
    }
    assertThat(
        Form.of(Given.json(ALL_TYPES)).check(Given.json(answers + "}")).size(), is(Issues.MOST));
  }

  @Test
  void messagesSayWhatHappenedAndWhatToDo() {
    InputError issue =
        Form.of(Given.question("\"type\": \"radiogroup\", \"choices\": [1, \"b\"]"))
            .check(Given.json("{\"q\": \"" + "😀".repeat(50) + "\"}"))
            .get(0);
    assertThat(
        issue.message(), is("The answer is \"" + "😀".repeat(40) + "...\". Send one of 1, \"b\"."));
  }
}

package surely.form.validation;

import java.util.List;
import java.util.Set;
import surely.form.condition.Certainty;
import surely.form.condition.ValueName;

/** Answers that the respondent's browser may have cleared because their questions were hidden. */
record ClearedAnswers(Validation validation) {

  /** Implements {@link Validation#readsCleared}. */
  boolean areReadBy(Set<String> names) {
    return names.stream()
        .anyMatch(name -> validation.scope().search(new ValueName(name), this::mayInclude) != null);
  }

  /** True if the name may be that of a cleared answer, else null, so that a search goes on. */
  private Boolean mayInclude(AnswerScope scope, ValueName inner) {
    return new ClearedAnswers(validation.at(scope)).mayInclude(inner) ? true : null;
  }

  private boolean mayInclude(ValueName name) {
    AnswerScope scope = validation.scope();
    Question question = name.longest(scope.questionSet()::answering);
    if (question == null) {
      return scope.questionSet().hasVariable(name);
    }
    if (scope.values().containsKey(question.key())) {
      return false;
    }
    return question.computed() == null
        ? mayInclude(scope.questionSet().sharing(question))
        : areReadBy(question);
  }

  private boolean mayInclude(List<Question> sharing) {
    return sharing.stream()
            .anyMatch(
                question ->
                    question.isClearedLate()
                        || question.isCleared()
                            && validation.scope().questionSet().isWritten(question))
        && (include(sharing)
            || sharing.stream()
                .noneMatch(question -> validation.visible(question) == Certainty.YES));
  }

  /**
   * Whether the answer that these questions share may have been cleared although one of them is
   * shown: inside panels and rows, survey-core clears a shared answer as soon as one of its
   * questions is hidden.
   */
  boolean include(List<Question> sharing) {
    return !validation.scope().isRoot()
        && sharing.size() > 1
        && sharing.stream()
            .anyMatch(
                question -> question.isCleared() && validation.visible(question) != Certainty.YES);
  }

  /** Computed once for each computed value, so that cycles end. */
  private boolean areReadBy(Question computed) {
    AnswerScope scope = validation.scope();
    if (scope.readsCleared.putIfAbsent(computed, false) == null) {
      scope.readsCleared.put(computed, areReadBy(computed.computed().names()));
    }
    return scope.readsCleared.get(computed);
  }
}

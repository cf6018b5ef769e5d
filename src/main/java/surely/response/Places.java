package surely.response;

import static surely.problem.InputError.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import surely.form.Form;
import surely.problem.InputError;
import surely.quota.Quotas;
import surely.survey.policy.ChoiceFull;
import surely.survey.policy.ResponsePolicy;
import surely.survey.policy.SurveyFull;
import surely.survey.settings.ChoiceQuota;

/** The places of a survey and of its choices. Works in the caller's transaction. */
@ApplicationScoped
public class Places {
  @Inject private Quotas quotas;

  /** Whether the survey has places left for this many responses. Locks nothing. */
  boolean areLeft(ResponsePolicy policy, int responses) {
    return !policy.limited() || quotas.left(policy.quota()) >= responses;
  }

  /**
   * Takes a place in the survey and in each limited choice for each of these responses. Every
   * transaction takes them in the same order, and late, because each count stays locked until it
   * ends.
   *
   * @param form is needed only if choices are limited
   * @param answers of each response
   * @throws ChoiceFull 409; names all full choices
   * @throws SurveyFull 409
   */
  void take(ResponsePolicy policy, Supplier<Form> form, List<JsonObject> answers) {
    if (policy.choiceLimits() != null) {
      List<InputError> full =
          picks(policy, form.get(), answers).entrySet().stream()
              .filter(pick -> !quotas.take(pick.getKey().quota(), pick.getValue()))
              .map(pick -> error(pick.getKey()))
              .toList();
      if (!full.isEmpty()) throw new ChoiceFull(full);
    }
    if (policy.limited() && !quotas.take(policy.quota(), answers.size())) throw new SurveyFull();
  }

  /**
   * Gives back the places of a response that is being deleted. If the survey has a reward, its own
   * place stays taken: the reward was paid, and closing the survey returns only those of places
   * that are left.
   */
  public void giveBack(ResponsePolicy policy, Supplier<Form> form, JsonObject answers) {
    if (policy.choiceLimits() != null)
      picks(policy, form.get(), List.of(answers))
          .forEach((choice, count) -> quotas.giveBack(choice.quota(), count));
    if (policy.limited() && policy.reward() == 0) quotas.giveBack(policy.quota(), 1);
  }

  /** How often each limited choice was picked, in the order in which to take its places. */
  private static SortedMap<ChoiceQuota, Long> picks(
      ResponsePolicy policy, Form form, List<JsonObject> answers) {
    return answers.stream()
        .flatMap(one -> policy.places(form.picks(one)).stream())
        .collect(
            Collectors.groupingBy(
                Function.identity(),
                () -> new TreeMap<>(Comparator.comparing(ChoiceQuota::quota)),
                Collectors.counting()));
  }

  private static InputError error(ChoiceQuota choice) {
    return new InputError(
        "/answers" + step(choice.question()),
        "choice-full",
        "\"" + choice.value() + "\" has no places left.");
  }
}

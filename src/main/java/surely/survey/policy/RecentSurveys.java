package surely.survey.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import surely.form.Form;

/**
 * The policies and forms of surveys that were read or answered lately, so that answers can be
 * checked before a transaction begins. They are hints: the transaction reads the policy again.
 */
@ApplicationScoped
public class RecentSurveys {
  private static final int KEPT = 200;
  private final Map<String, Seen> surveys = new ConcurrentHashMap<>();

  public record Seen(ResponsePolicy policy, Form form) {}

  public void remember(ResponsePolicy policy, Form form) {
    if (surveys.size() >= KEPT) surveys.clear();
    surveys.put(policy.surveyId(), new Seen(policy, form));
  }

  /** Empty if the survey was neither read nor answered lately. */
  public Optional<Seen> last(String survey) {
    return Optional.ofNullable(surveys.get(survey));
  }
}

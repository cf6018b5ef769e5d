package surely.response;

import io.micrometer.core.instrument.Metrics;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.once.GroupCommit;
import surely.once.RecordedResponse;
import surely.once.TransactionRetry;
import surely.survey.policy.RecentSurveys;
import surely.survey.policy.ResponseKey;

/**
 * Checks submitted answers outside a transaction, in the request's own thread. Submissions to the
 * same survey that come at the same time share a transaction ({@link ResponseGroups}); others have
 * one of their own ({@link Responses}).
 */
@ApplicationScoped
public class Submissions {
  private static final int MAX_CHARACTERS = 1 << 20;
  private static final int MAX_WAITING = 1024;
  private static final int MAX_RECENT = 10_000;
  private static final Duration PATIENCE =
      Duration.ofSeconds(5); // as long as InnoDB waits for a lock

  @EJB private Responses responses;
  @EJB private ResponseGroups groups;
  @Inject private RecentSurveys recentSurveys;
  @Inject private TransactionRetry retry;
  @Inject private Settings settings;
  private GroupCommit<IncomingResponse, RecordedResponse> together;

  /** Stored lately. A group would leave their repeats out, so these do not wait for one. */
  private final Set<ResponseKey> recent = ConcurrentHashMap.newKeySet();

  @PostConstruct
  void start() {
    int most = Math.toIntExact(settings.get(Setting.RESPONSE_GROUP));
    together =
        new GroupCommit<>(
            new GroupCommit.Limits(most, MAX_CHARACTERS, MAX_WAITING, PATIENCE),
            incoming -> incoming.text().length(),
            this::storeGroup);
    Metrics.gauge("surely.grouped.waiting", together, GroupCommit::waiting);
  }

  private List<Optional<RecordedResponse>> storeGroup(List<IncomingResponse> group) {
    int stored = 0;
    try {
      var results = groups.store(group);
      stored = Math.toIntExact(results.stream().filter(Optional::isPresent).count());
      return results;
    } finally {
      Metrics.counter("surely.grouped", "outcome", "stored").increment(stored);
      Metrics.counter("surely.grouped", "outcome", "left").increment(group.size() - stored);
    }
  }

  /**
   * Stores a response once, alone or in a group.
   *
   * @param member the respondent; null if nobody is logged in
   * @return the same as {@link Responses#stored} and {@link Responses#submit}
   */
  public RecordedResponse submit(ResponseKey key, Submission submission, String member) {
    String survey = key.surveyId();
    Optional<RecentSurveys.Seen> seen =
        recentSurveys
            .last(survey)
            .filter(last -> last.form().check(submission.answers()).isEmpty());
    int checkedVersion = seen.map(last -> last.policy().version()).orElse(0);
    String text = submission.answers().toString();
    var incoming = new IncomingResponse(key, submission, text, member, checkedVersion);
    Supplier<RecordedResponse> alone =
        () ->
            retry.call(
                () -> responses.stored(incoming).orElseGet(() -> responses.submit(incoming)));
    boolean grouped =
        seen.isPresent() && ResponseGroups.take(seen.get().policy()) && !recent.contains(key);
    RecordedResponse response = grouped ? together.store(survey, incoming, alone) : alone.get();
    if (recent.size() >= MAX_RECENT) recent.clear();
    recent.add(key);
    return response;
  }
}

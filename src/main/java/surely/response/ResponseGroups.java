package surely.response;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import surely.departure.FormerAccounts;
import surely.once.RecordedResponse;
import surely.progress.ProgressStorageQuota;
import surely.results.PendingResponses;
import surely.sql.SqlFailureInterceptor;
import surely.survey.SurveyForms;
import surely.survey.policy.ResponsePolicies;
import surely.survey.policy.ResponsePolicy;

/**
 * Stores responses to the same survey in one transaction. It takes the locks of {@link
 * Responses#submit} in the same order, and stores only what that would store. It leaves out all
 * other responses, about which that method decides.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class ResponseGroups {
  @PersistenceContext private EntityManager em;
  @Inject private ResponsePolicies policies;
  @Inject private SurveyForms forms;
  @Inject private PastRespondents pastRespondents;
  @Inject private FormerAccounts formerAccounts;
  @Inject private PendingResponses pendingResponses;
  @Inject private Places places;
  @Inject private ProgressStorageQuota progressStorage;

  /**
   * Whether responses to such a survey are stored in groups. Responses that need more than a row
   * and a count (an invitation, a reward, a participation) are not.
   */
  static boolean take(ResponsePolicy policy) {
    return !policy.byInvitation()
        && policy.reward() == 0
        && !(policy.anonymous() && policy.membersOnly());
  }

  /**
   * @param group two responses or more to the same survey
   * @return for each one 201 if it was stored; empty if it was left out
   * @throws RuntimeException none was stored, or the outcome of the COMMIT is unknown
   */
  public List<Optional<RecordedResponse>> store(List<IncomingResponse> group) {
    Set<String> members =
        group.stream()
            .map(IncomingResponse::member)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<String> newcomers = members.isEmpty() ? members : formerAccounts.holdNewcomers(members);
    ResponsePolicy policy = policies.of(group.get(0).key().surveyId());
    policy.availability().mustBeOpen();
    List<IncomingResponse> eligible =
        group.stream()
            .filter(one -> take(policy) && one.isCheckedBy(policy.version()))
            .filter(one -> one.member() != null || !policy.membersOnly())
            .filter(one -> one.member() == null || newcomers.contains(one.member()))
            .toList();
    Map<IncomingResponse, RecordedResponse> stored =
        eligible.isEmpty() ? Map.of() : store(policy, fresh(policy, eligible));
    return group.stream().map(one -> Optional.ofNullable(stored.get(one))).toList();
  }

  /**
   * The responses whose id (or respondent, if members answer) has no response yet; the first one if
   * several have the same.
   */
  private List<IncomingResponse> fresh(ResponsePolicy policy, List<IncomingResponse> eligible) {
    Function<IncomingResponse, String> unique =
        policy.membersOnly() ? IncomingResponse::member : one -> one.key().id();
    Set<String> taken =
        new HashSet<>(pastRespondents.among(policy, eligible.stream().map(unique).toList()));
    return eligible.stream().filter(one -> taken.add(unique.apply(one))).toList();
  }

  /**
   * Stores the responses. The map compares by identity, because a response and its repeat may be in
   * the same group.
   */
  private Map<IncomingResponse, RecordedResponse> store(
      ResponsePolicy policy, List<IncomingResponse> fresh) {
    Map<IncomingResponse, RecordedResponse> stored = new IdentityHashMap<>();
    if (fresh.isEmpty() || !places.areLeft(policy, fresh.size())) return stored;
    for (IncomingResponse one : fresh) {
      var response = new SurveyResponse(policy, one, policy.membersOnly() ? one.member() : null);
      em.persist(response);
      stored.put(one, RecordedResponse.created(response.receipt()));
    }
    em.flush();
    List<String> ids = fresh.stream().map(one -> one.key().id()).toList();
    String survey = policy.surveyId();
    pendingResponses.enter(survey, ids, progressStorage.deleteSubmitted(survey, ids));
    places.take(
        policy,
        () -> forms.of(policy),
        fresh.stream().map(one -> one.submission().answers()).toList());
    return stored;
  }
}

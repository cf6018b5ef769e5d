package surely.response;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import surely.departure.FormerAccounts;
import surely.departure.Person;
import surely.form.Form;
import surely.invitation.InvitationNeeded;
import surely.invitation.InvitationUnknown;
import surely.invitation.Invitations;
import surely.once.Guard;
import surely.once.RecordedResponse;
import surely.points.Points;
import surely.points.Purpose;
import surely.problem.InputError;
import surely.problem.InvalidInput;
import surely.progress.ProgressStorageQuota;
import surely.results.PendingResponses;
import surely.sql.DatabaseFailure;
import surely.sql.SqlFailureInterceptor;
import surely.survey.SurveyForms;
import surely.survey.policy.AlreadyResponded;
import surely.survey.policy.ChoiceFull;
import surely.survey.policy.LogInNeeded;
import surely.survey.policy.RecentSurveys;
import surely.survey.policy.ResponseKey;
import surely.survey.policy.ResponsePolicies;
import surely.survey.policy.ResponsePolicy;
import surely.survey.policy.SurveyFull;

/** Stores responses, each in a transaction of its own. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class Responses {
  private static final Guard ONE_PER_ID = Guard.primaryKey("response");
  private static final Guard ONE_PER_RESPONDENT = Guard.unique("response_survey_respondent");
  private static final Guard ONE_PER_PARTICIPANT = Guard.primaryKey("participation");

  @PersistenceContext private EntityManager em;
  @EJB private Invitations invitations;
  @Inject private ResponsePolicies policies;
  @Inject private SurveyForms forms;
  @Inject private PastRespondents pastRespondents;
  @Inject private FormerAccounts formerAccounts;
  @Inject private PendingResponses pendingResponses;
  @Inject private Points points;
  @Inject private Places places;
  @Inject private ProgressStorageQuota progressStorage;
  @Inject private RecentSurveys recentSurveys;

  /**
   * The receipt for a response that is stored already, whatever has become of the survey since.
   *
   * @return 200; empty if no response has the id
   * @throws ResponseDiffers 409; the id has other answers
   * @throws LogInNeeded 401
   * @throws InvitationNeeded 403
   * @throws InvitationUnknown 403
   */
  // Begins no transaction, because a repeat ends with this one SELECT.
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<RecordedResponse> stored(IncomingResponse incoming) {
    return Optional.ofNullable(em.find(SurveyResponse.class, incoming.key()))
        .map(there -> ONE_PER_ID.repeated(repeat(there, incoming)));
  }

  /**
   * Stores a response that {@link #stored} does not know, in one transaction:
   *
   * <ol>
   *   <li>SELECT the member, if there is one, locked shared;
   *   <li>SELECT the survey's policy, locked shared, and the invitation, if the survey needs one;
   *   <li>INSERT the response: its id is unique and, if the respondent is known, survey and
   *       respondent are, too;
   *   <li>DELETE the progress;
   *   <li>INSERT its id into the responses that are not in the results yet, with the storage to
   *       give back for the progress;
   *   <li>pay the reward: UPDATE the member's balance, INSERT the ledger entry;
   *   <li>UPDATE the counts of limited choices and of the survey, if places are left;
   *   <li>INSERT the participation, if the survey is anonymous: survey and participant are unique.
   *       This is last, and nothing looks for it earlier, because no other refusal may depend on
   *       it; see {@link Participation}.
   * </ol>
   *
   * @return 201
   * @throws AlreadyResponded 409; the member has responded under another id or under an account
   *     that they deleted, or the invitation was used for another response
   * @throws SurveyFull 409
   * @throws ChoiceFull 409
   * @throws LogInNeeded 401
   * @throws InvitationNeeded 403
   * @throws InvitationUnknown 403
   * @throws DatabaseFailure a lost race: ask {@link #stored} again
   */
  public RecordedResponse submit(IncomingResponse incoming) {
    ResponseKey key = incoming.key();
    String member = incoming.member();
    Person person = member == null ? null : formerAccounts.hold(member);
    ResponsePolicy policy = policies.of(key.surveyId());
    String respondent = respondent(policy, incoming, false);
    policy.availability().mustBeOpen();
    Form form = forms.of(policy);
    JsonObject answers = incoming.submission().answers();
    if (!incoming.isCheckedBy(policy.version())) check(form, answers);
    recentSurveys.remember(policy, form);
    if (!policy.anonymous()
        && respondent != null
        && pastRespondents.hasResponded(policy, respondent, person)) {
      boolean isRepeat = em.find(SurveyResponse.class, key) != null; // stored in the meantime
      if (isRepeat) throw DatabaseFailure.lostRace();
      throw ONE_PER_RESPONDENT.repeated(new AlreadyResponded());
    }
    SurveyResponse response = store(policy, incoming, respondent);
    List<String> ids = List.of(key.id());
    pendingResponses.enter(
        key.surveyId(), ids, progressStorage.deleteSubmitted(key.surveyId(), ids));
    if (policy.reward() > 0)
      points.move(member, policy.reward(), Purpose.reward(policy.surveyId(), member));
    places.take(policy, () -> form, List.of(answers));
    if (policy.anonymous() && respondent != null) participate(policy, respondent, person);
    return RecordedResponse.created(response.receipt());
  }

  private RecordedResponse repeat(SurveyResponse there, IncomingResponse again) {
    String respondent =
        there.isAnonymous() ? null : respondent(policies.of(there.surveyId()), again, true);
    if (!there.says(respondent, again)) throw new ResponseDiffers();
    return RecordedResponse.ok(there.receipt());
  }

  /** The id of the member or of the invitation; null if anyone may respond. */
  private String respondent(ResponsePolicy policy, IncomingResponse incoming, boolean again) {
    policy.mustKnow(incoming.member());
    if (policy.byInvitation())
      return invitations.admit(policy.surveyId(), incoming.submission().invitation(), again);
    return policy.membersOnly() ? incoming.member() : null;
  }

  private static void check(Form form, JsonObject answers) {
    List<InputError> errors = form.check(answers);
    if (!errors.isEmpty())
      throw new InvalidInput(errors.stream().map(error -> error.under("/answers")).toList());
  }

  private SurveyResponse store(
      ResponsePolicy policy, IncomingResponse incoming, String respondent) {
    SurveyResponse response = new SurveyResponse(policy, incoming, respondent);
    Guard.insert(
        em,
        response,
        ONE_PER_ID.orElse(DatabaseFailure::lostRace),
        ONE_PER_RESPONDENT.orElse(AlreadyResponded::new));
    return response;
  }

  private void participate(ResponsePolicy policy, String respondent, Person person) {
    if (pastRespondents.hasResponded(policy, respondent, person))
      throw ONE_PER_PARTICIPANT.repeated(new AlreadyResponded());
    ONE_PER_PARTICIPANT.insert(
        em, new Participation(policy.surveyId(), respondent), AlreadyResponded::new);
  }
}

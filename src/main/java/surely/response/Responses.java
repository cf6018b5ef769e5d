package surely.response;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.once.Answer;
import surely.once.DatabaseFailure;
import surely.once.Guard;
import surely.once.TellsFailures;
import surely.problem.InputError;
import surely.problem.InvalidInput;
import surely.quota.Quotas;
import surely.survey.LogInNeeded;
import surely.survey.OpenSurveys;
import surely.survey.Terms;

/** Takes responses. */
@Stateless
@Interceptors(TellsFailures.class)
public class Responses {
  private static final Guard ONE_PER_ID = Guard.primaryKey("response");
  private static final Guard ONE_PER_RESPONDENT = Guard.unique("response_survey_respondent");

  @PersistenceContext private EntityManager em;
  @EJB private OpenSurveys surveys;
  @EJB private Quotas quotas;

  /**
   * Stores a response, in one transaction:
   * <ol>
   * <li>SELECT the response: there, then it is a repeat, whatever became of the survey since;
   * <li>SELECT the survey's terms, locked shared;
   * <li>INSERT the response: its id and, where members respond, survey and member are unique;
   * <li>UPDATE the survey's count, if it is limited, where a place is left.
   * </ol>
   *
   * @param member who responds; null: nobody is logged in
   * @return 201, or 200 for the same response again
   * @throws ResponseDiffers  409; the id has other answers
   * @throws AlreadyResponded 409; the member has responded under another id
   * @throws SurveyFull       409
   * @throws DatabaseFailure  lost race: run again
   */
  public Answer submit(String survey, String id, JsonObject answers, String member) {
    SurveyResponse there = em.find(SurveyResponse.class, new ResponseKey(survey, id));
    if (there != null) return ONE_PER_ID.repeated(repeat(there, answers, member));
    Terms terms = surveys.terms(survey);
    terms.admit(member);
    check(terms, answers);
    String respondent = terms.membersOnly() ? member : null;
    if (respondent != null && hasResponded(survey, respondent)) throw ONE_PER_RESPONDENT.repeated(new AlreadyResponded());
    var response = new SurveyResponse(id, survey, respondent, answers);
    Guard.insert(em, response, ONE_PER_ID.orElse(DatabaseFailure::lostRace), ONE_PER_RESPONDENT.orElse(AlreadyResponded::new));
    if (terms.limited() && !quotas.take(terms.quota())) throw new SurveyFull();
    return Answer.created(response.receipt());
  }

  private static Answer repeat(SurveyResponse there, JsonObject answers, String member) {
    if (there.isOfMember() && member == null) throw new LogInNeeded();
    if (!there.says(member, answers)) throw new ResponseDiffers();
    return Answer.ok(there.receipt());
  }

  private void check(Terms terms, JsonObject answers) {
    List<InputError> errors = surveys.form(terms).check(answers);
    if (!errors.isEmpty()) throw new InvalidInput(errors.stream().map(error -> error.under("/answers")).toList());
  }

  private boolean hasResponded(String survey, String respondent) {
    return !em.createNamedQuery("SurveyResponse.ofRespondent").setParameter("survey", survey)
        .setParameter("respondent", respondent).getResultList().isEmpty();
  }
}

package surely.response.received;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import surely.audit.Act;
import surely.audit.Action;
import surely.audit.Audit;
import surely.authentication.Roles;
import surely.json.StrictJson;
import surely.response.Places;
import surely.results.RemovedResponses;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;
import surely.survey.SurveyForms;
import surely.survey.Surveys;
import surely.survey.access.SurveyRole;
import surely.survey.policy.ResponseKey;
import surely.survey.policy.ResponsePolicies;
import surely.survey.policy.ResponsePolicy;

/**
 * Deletes a response, once, for the survey's owner. What it says is gone; its row stays with the id
 * and the respondent, so that a repeat of the submission is not stored again, and nobody responds a
 * second time because their response was deleted.
 *
 * <p>Its places are free again, and it leaves the results. Points stay where they are: a reward was
 * paid for the response, and belongs to the respondent; so a survey with rewards keeps its place
 * taken.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed(Roles.MANAGE)
public class ResponseDeletion {
  static final String ANSWERS = "SELECT answers FROM response WHERE survey_id = ?1 AND id = ?2";
  // Of several transactions, one updates the row; the others wait for it, and then find it deleted.
  static final String DELETE =
      "UPDATE response SET receipt_at = submitted_at, submitted_at = NULL, answers = '' "
          + "WHERE survey_id = ?1 AND id = ?2 AND submitted_at IS NOT NULL";

  @PersistenceContext private EntityManager em;
  @EJB private Surveys surveys;
  @EJB private Audit audit;
  @Inject private ResponsePolicies policies;
  @Inject private SurveyForms forms;
  @Inject private Places places;
  @Inject private RemovedResponses removed;

  /**
   * Deletes a response. Does nothing if it is deleted already. In one transaction:
   *
   * <ol>
   *   <li>SELECT the survey's policy, locked shared, so that it is not closed meanwhile;
   *   <li>UPDATE the response, unless it is deleted;
   *   <li>lock the tally, and DELETE the response from the uncounted ones, or begin the tally anew;
   *   <li>UPDATE the counts of its limited choices and of the survey.
   * </ol>
   *
   * @throws ResponseNotFound 404
   */
  public void delete(String owner, ResponseKey key) {
    String survey = key.surveyId();
    surveys.require(SurveyRole.OWNER, owner, survey);
    ResponsePolicy policy = policies.of(survey);
    String answers =
        Row.first(of(key, ANSWERS)).map(row -> row.text(1)).orElseThrow(ResponseNotFound::new);
    if (of(key, DELETE).executeUpdate() == 0) return;
    // without the response's id, which would tell who sent an anonymous one
    audit.record(Act.onSurvey(Action.RESPONSE_DELETED, survey).of(owner));
    removed.remove(survey, key.id());
    places.giveBack(policy, () -> forms.of(policy), StrictJson.stored(answers).asJsonObject());
  }

  private Query of(ResponseKey key, String sql) {
    return em.createNativeQuery(sql).setParameter(1, key.surveyId()).setParameter(2, key.id());
  }
}

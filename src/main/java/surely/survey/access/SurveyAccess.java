package surely.survey.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import surely.sql.Row;
import surely.survey.policy.SurveyNotFound;
import surely.survey.policy.SurveyOfSomebodyElse;

/** Looks up members' roles, at every call anew, in the caller's transaction. */
@ApplicationScoped
public class SurveyAccess {
  static final String ROLE =
      "SELECT IF(s.owner = ?2, 'owner', c.role) FROM survey s LEFT JOIN collaborator c "
          + "ON c.survey_id = s.id AND c.member_id = ?2 WHERE s.id = ?1";

  @PersistenceContext private EntityManager em;

  /**
   * The member's role, if it includes the one that is needed.
   *
   * @throws SurveyNotFound 404; there is no such survey, or it is not shared with the member
   * @throws SurveyRoleNeeded 403
   */
  public SurveyRole require(SurveyRole needed, String member, String survey) {
    return require(ROLE, needed, member, survey);
  }

  /** The same, with the survey's row and the member's role locked until the transaction ends. */
  public SurveyRole requireLocked(SurveyRole needed, String member, String survey) {
    return require(ROLE + " FOR UPDATE", needed, member, survey);
  }

  private SurveyRole require(String sql, SurveyRole needed, String member, String survey) {
    Row row =
        Row.first(em.createNativeQuery(sql).setParameter(1, survey).setParameter(2, member))
            .orElseThrow(SurveyNotFound::new);
    SurveyRole role =
        Optional.ofNullable(row.text(1)).map(SurveyRole::of).orElseThrow(SurveyOfSomebodyElse::new);
    if (!role.includes(needed)) throw new SurveyRoleNeeded(needed);
    return role;
  }
}

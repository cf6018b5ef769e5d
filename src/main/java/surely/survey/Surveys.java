package surely.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.form.Form;
import surely.http.Cursor;
import surely.member.Members;
import surely.points.NotEnoughPoints;
import surely.points.Points;
import surely.points.Purpose;
import surely.sql.SqlFailureInterceptor;

/** A member's own surveys. Every method with an id answers 404 {@link SurveyNotFound} for a survey of somebody else. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed("member")
public class Surveys {
  // Those that are added up and those that wait for it, in one statement, which sees one moment.
  static final String RESPONSES = "SELECT COALESCE((SELECT responses FROM tally WHERE survey_id = ?1), 0) "
      + "+ (SELECT COUNT(*) FROM uncounted WHERE survey_id = ?1)";

  @PersistenceContext private EntityManager em;
  @EJB private Members members;
  @EJB private Openings openings;
  @Inject private Points points;
  @Inject private SurveyTerms terms;
  @Inject private Forms forms;
  @Inject private Settings settings;

  /**
   * Makes a draft and takes its cost, both or neither. Who asks again with the same id gets the same survey.
   *
   * @param id    minted by the caller, outside the transaction
   * @param keyed whether an idempotency key makes this happen once; if not, the cool-down does
   * @throws SurveyCreatedRecently 429
   */
  public SurveyView create(String owner, String id, NewSurvey survey, boolean keyed) {
    Form form = forms.understand(survey);
    long seconds = members.startSurvey(owner, keyed ? null : settings.get(Setting.SURVEY_COOLDOWN));
    Survey there = em.find(Survey.class, id); // only now: an earlier run that was still committing has ended
    if (there != null) return view(there);
    if (seconds > 0) throw new SurveyCreatedRecently(seconds);
    long cost = settings.get(Setting.SURVEY_COST);
    if (cost > 0) points.move(owner, -cost, Purpose.house("survey", id));
    var made = new Survey(id, owner, survey, form);
    em.persist(made);
    em.flush();
    return view(made, 0);
  }

  /** Newest first. */
  public SurveyPage page(String owner, Cursor after, int limit) {
    List<Survey> found = em.createNamedQuery("Survey.page", Survey.class).setParameter("owner", owner)
        .setParameter("at", after.at()).setParameter("id", after.id()).setMaxResults(limit + 1).getResultList();
    List<Survey> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? shown.get(limit - 1).cursor().toString() : null;
    return new SurveyPage(shown.stream().map(s -> s.summary(responses(s.id()))).toList(), next);
  }

  public SurveyView get(String owner, String id) {
    return view(owned(owner, id, LockModeType.NONE));
  }

  /**
   * Makes a draft that asks the same as a survey of the owner's; costs what a new one costs.
   *
   * @throws SurveyCreatedRecently 429
   */
  public SurveyView copy(String owner, String original, String id, boolean keyed) {
    return create(owner, id, owned(owner, original, LockModeType.NONE).copy(), keyed);
  }

  /**
   * @param ifMatch the versions that the client read
   * @throws SurveyChanged  412; it has another version by now, and does not say what is sent
   * @throws SurveyNotDraft 409
   */
  public SurveyView change(String owner, String id, IfMatch ifMatch, NewSurvey survey) {
    Form form = forms.understand(survey);
    Survey changed = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
    if (changed.says(survey)) return view(changed);
    if (!ifMatch.matches(changed.version())) throw new SurveyChanged(changed.version());
    changed.change(survey, form);
    return written(changed);
  }

  /**
   * @param again an earlier run of this may have deleted it
   * @throws SurveyNotDraft 409
   */
  public void delete(String owner, String id, boolean again) {
    if (again && em.find(Survey.class, id, LockModeType.PESSIMISTIC_WRITE) == null) return;
    Survey deleted = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
    if (!deleted.isDraft()) throw new SurveyNotDraft();
    em.remove(deleted);
  }

  /**
   * Opens a draft; does nothing to an open survey.
   *
   * @throws SurveyNotDraft  409; it is closed
   * @throws SurveyNotOpen   409; its closesAt has passed
   * @throws NotEnoughPoints 409; to set aside all rewards
   */
  public SurveyView open(String owner, String id) {
    Survey opened = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
    openings.open(opened);
    return written(opened);
  }

  /**
   * Closes an open survey; does nothing to a closed one. Once this has answered, no response is stored any more.
   *
   * @throws SurveyNotOpen 409; it is a draft
   */
  public SurveyView close(String owner, String id) {
    Survey closed = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
    openings.close(closed);
    return written(closed);
  }

  /** Ends what a member who leaves has begun: drafts are deleted, open surveys closed. */
  public void endAll(String owner) {
    List<String> ids = em.createNamedQuery("Survey.unfinished", String.class).setParameter("owner", owner).getResultList();
    for (String id : ids) {
      Survey survey = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
      if (survey.isDraft()) em.remove(survey);
      else openings.close(survey);
    }
  }

  /** What a survey asks, for its owner. */
  public Form form(String owner, String id) {
    Survey survey = owned(owner, id, LockModeType.NONE);
    return forms.of(id, survey.version(), survey::definition);
  }

  /** On what terms it takes responses; locks it shared. */
  public Terms terms(String owner, String id) {
    owned(owner, id, LockModeType.NONE);
    return terms.of(id);
  }

  /**
   * The definition alone, as a file.
   *
   * @return JSON
   */
  public String definition(String owner, String id) {
    return owned(owner, id, LockModeType.NONE).definition().toString();
  }

  private SurveyView written(Survey survey) {
    em.flush();
    return view(survey);
  }

  private SurveyView view(Survey survey) {
    return view(survey, responses(survey.id()));
  }

  private SurveyView view(Survey survey, long responses) {
    return survey.view(responses, forms.warnings(survey.id(), survey.version(), survey::definition));
  }

  private long responses(String id) {
    return ((Number) em.createNativeQuery(RESPONSES).setParameter(1, id).getSingleResult()).longValue();
  }

  private Survey owned(String owner, String id, LockModeType lock) {
    Survey survey = em.find(Survey.class, id, lock);
    if (survey == null) throw new SurveyNotFound();
    if (!survey.belongsTo(owner)) throw new SurveyOfSomebodyElse();
    return survey;
  }
}

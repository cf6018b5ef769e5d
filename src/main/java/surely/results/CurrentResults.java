package surely.results;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import surely.form.Form;
import surely.once.TransactionRetry;
import surely.sql.DatabaseFailure;
import surely.survey.Surveys;

/** Results for a survey's owner; 404 for everybody else. */
@Stateless
@RolesAllowed("member")
@TransactionAttribute(
    TransactionAttributeType.NOT_SUPPORTED) // each batch is a transaction of its own
public class CurrentResults {
  private static final int BATCHES = 2; // so that asking costs little even while a million wait

  @EJB private Surveys surveys;
  @EJB private TallyUpdates tallyUpdates;
  @Inject private TransactionRetry retry;

  /**
   * With every response that was stored before this was asked for, unless thousands of them are
   * waiting to be added up.
   */
  public Results of(String owner, String survey) {
    Form form = surveys.form(owner, survey);
    try {
      for (int i = 0; i < BATCHES; i++) if (!retry.call(() -> tallyUpdates.addUp(survey))) break;
    } catch (DatabaseFailure e) {
      // What is in the tally is right all the same; the rest is told as pending.
    }
    return tallyUpdates.results(survey, form);
  }
}

package surely.results;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import surely.authentication.Roles;
import surely.form.Form;
import surely.once.TransactionRetry;
import surely.sql.DatabaseFailure;
import surely.survey.Surveys;

/** The results of a survey, for its team; anybody else gets 404. */
@Stateless
@RolesAllowed(Roles.READ)
// Each batch is a transaction of its own.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CurrentResults {
  // so that a request costs little even while a million are pending
  private static final int BATCHES = 3;

  @EJB private Surveys surveys;
  @EJB private TallyUpdates tallyUpdates;
  @Inject private Tallies tallies;
  @Inject private TransactionRetry retry;

  /**
   * Returns the results, including every response that was stored before this request, unless
   * thousands are pending.
   */
  public Results of(String owner, String survey) {
    Form form = retry.call(() -> surveys.form(owner, survey));
    try {
      for (int i = 0; i < BATCHES; i++) if (!retry.call(() -> tallyUpdates.addUp(survey))) break;
    } catch (DatabaseFailure e) {
      // The tally is still right; the rest is reported as pending.
    }
    return retry.call(() -> tallies.results(survey, form));
  }
}

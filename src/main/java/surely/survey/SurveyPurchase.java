package surely.survey;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.member.Members;
import surely.points.NotEnoughPoints;
import surely.points.Points;
import surely.points.Purpose;

/**
 * The price of a new survey for its owner: a cool-down, and points. Works in the caller's
 * transaction.
 */
@ApplicationScoped
public class SurveyPurchase {
  @EJB private Members members;
  @Inject private Points points;
  @Inject private Settings settings;

  /**
   * Records that a member creates a survey now, unless that is too early. Locks the member.
   *
   * @param keyed whether an idempotency key makes this happen once, so that there is no cool-down
   * @return 0, or the seconds to wait
   */
  public long start(String owner, boolean keyed) {
    return members.startSurvey(owner, keyed ? null : settings.get(Setting.SURVEY_COOLDOWN));
  }

  /**
   * Takes the points that a survey costs.
   *
   * @param id the survey's id
   * @throws NotEnoughPoints 409
   */
  public void pay(String owner, String id) {
    long cost = settings.get(Setting.SURVEY_COST);
    if (cost > 0) points.move(owner, -cost, Purpose.house("survey", id));
  }
}

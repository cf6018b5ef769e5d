package surely.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * Remembers what a member has used up, under a pseudonym that is about to leave the account. Writes
 * in the caller's transaction, which has locked the member's row exclusively.
 */
@ApplicationScoped
public class UseMemory {
  /**
   * Skips closed surveys, which take no second response anyway. The join begins with the surveys,
   * because they are fewer than the responses.
   */
  static final String REMEMBER =
      "INSERT INTO departed_use (id, kept_until) "
          + "SELECT SHA2(CONCAT(?1, used), 256), LAST_DAY(UTC_DATE() + INTERVAL ?2 DAY) "
          + "FROM (SELECT '"
          + UsedOnce.ACCOUNT
          + "' AS used "
          + "UNION ALL SELECT '"
          + UsedOnce.SIGN_UP_POINTS
          + "' FROM ledger_entry WHERE reason = 'sign-up' AND reference = ?3 "
          + "UNION ALL SELECT CONCAT('"
          + UsedOnce.CARD
          + "', card_id) FROM card_collection WHERE member_id = ?3 "
          + "UNION ALL SELECT CONCAT('"
          + UsedOnce.SURVEY
          + "', s.id) FROM survey s STRAIGHT_JOIN response r ON r.survey_id = s.id "
          + "AND r.respondent = ?3 WHERE s.respondents = 'members' AND s.state = 'open' "
          + "UNION ALL SELECT CONCAT('"
          + UsedOnce.SURVEY
          + "', s.id) FROM survey s STRAIGHT_JOIN participation p ON p.survey_id = s.id "
          + "AND p.participant = ?3 WHERE s.respondents = 'members' AND s.state = 'open') AS uses "
          + "ON DUPLICATE KEY UPDATE kept_until = GREATEST(kept_until, VALUES(kept_until))";

  @PersistenceContext private EntityManager em;
  @Inject private Pseudonyms pseudonyms;
  @Inject private Settings settings;

  /** Remembers it for a person at a provider who can no longer log in to the account. */
  public void rememberIdentity(String provider, String subject, String member) {
    remember(pseudonyms.ofIdentity(provider, subject), member);
  }

  /**
   * Remembers it for an address that the account has no longer.
   *
   * @param email as it was stored
   */
  public void rememberEmail(String email, String member) {
    remember(pseudonyms.ofEmail(email), member);
  }

  /**
   * @param pseudonym of {@link FormerAccounts#pseudonyms}
   */
  public void remember(String pseudonym, String member) {
    em.createNativeQuery(REMEMBER)
        .setParameter(1, pseudonym)
        .setParameter(2, settings.get(Setting.DEPARTED_KEEP).toDays())
        .setParameter(3, member)
        .executeUpdate();
  }
}

package surely.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.sql.Row;

/**
 * Moves points between members and the house or a survey's rewards. Every move belongs to the
 * caller's transaction.
 */
@ApplicationScoped
public class Points {
  static final String OPEN = "INSERT INTO account (member_id, balance) VALUES (?1, 0)";
  static final String CHANGE =
      "UPDATE account SET balance = balance + ?2 WHERE member_id = ?1 AND balance + ?2 >= 0";
  static final String ENTER =
      "INSERT INTO ledger_entry (account, counter_account, amount, reason, reference) "
          + "VALUES (?1, ?2, ?3, ?4, ?5) "
          + "RETURNING (SELECT balance FROM account WHERE member_id = ?6)";
  static final String BALANCE = "SELECT balance FROM account WHERE member_id = ?1";

  @PersistenceContext private EntityManager em;

  /** Opens a new member's account with a balance of 0. */
  public void open(String member) {
    em.createNativeQuery(OPEN).setParameter(1, member).executeUpdate();
  }

  /**
   * Moves points to or from a member. Locks the member's account until the transaction ends.
   *
   * @param amount to the member; from the member if negative
   * @return the balance afterwards
   * @throws NotEnoughPoints 409; the balance would fall below zero
   */
  public long move(String member, long amount, Purpose purpose) {
    int moved =
        em.createNativeQuery(CHANGE)
            .setParameter(1, member)
            .setParameter(2, amount)
            .executeUpdate();
    if (moved == 0) throw new NotEnoughPoints(-amount);
    return Row.only(
            em.createNativeQuery(ENTER)
                .setParameter(1, member)
                .setParameter(2, purpose.counterAccount())
                .setParameter(3, amount)
                .setParameter(4, purpose.reason())
                .setParameter(5, purpose.reference())
                .setParameter(6, member))
        .number(1);
  }

  public long balance(String member) {
    return Row.only(em.createNativeQuery(BALANCE).setParameter(1, member)).number(1);
  }
}

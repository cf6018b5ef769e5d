package surely.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import surely.sql.Row;

/**
 * Counts places in the caller's transaction: a rollback gives a place back. A subject without a
 * limit has no row on which transactions would wait for each other.
 *
 * <p>There are two kinds of limit. A limit that a person chose is stored by {@link #set}, and
 * places are taken by {@link #take(String, long)}. The caller locks what the limit belongs to (the
 * survey, the card): exclusively to set the limit, and shared to take a place, so that no place is
 * taken in between. A limit that is configured for the server is passed to each {@link
 * #take(String, long, long)}; its places are given back when what took them is deleted.
 */
@ApplicationScoped
public class Quotas {
  static final String SET =
      "INSERT INTO quota (subject, places, taken) VALUES (?1, ?2, ?3) "
          + "ON DUPLICATE KEY UPDATE places = ?2, taken = ?3";
  static final String REMOVE = "DELETE FROM quota WHERE subject = ?1";
  static final String TAKE =
      "UPDATE quota SET taken = taken + ?2 WHERE subject = ?1 AND taken + ?2 <= places";
  static final String TAKE_OF =
      "UPDATE quota SET places = ?2, taken = taken + ?3 WHERE subject = ?1 AND taken + ?3 <= ?2";
  static final String BEGIN =
      "INSERT INTO quota (subject, places, taken) VALUES (?1, ?2, 0) "
          + "ON DUPLICATE KEY UPDATE taken = taken";
  static final String GIVE_BACK =
      "UPDATE quota SET taken = GREATEST(taken - ?2, 0) WHERE subject = ?1";
  static final String LEFT = "SELECT places - taken FROM quota WHERE subject = ?1";
  static final String FULL =
      "SELECT subject FROM quota WHERE subject > ?1 AND subject < CONCAT(?1, '~') "
          + "AND taken >= places";

  @PersistenceContext private EntityManager em;

  /**
   * Sets the limit of a subject, and how many of its places are taken.
   *
   * @param places null for no limit
   */
  public void set(String subject, Long places, long taken) {
    if (places == null) em.createNativeQuery(REMOVE).setParameter(1, subject).executeUpdate();
    else
      em.createNativeQuery(SET)
          .setParameter(1, subject)
          .setParameter(2, places)
          .setParameter(3, taken)
          .executeUpdate();
  }

  /**
   * Takes some places of a limited subject. Locks its count until the transaction ends, so call it
   * last.
   *
   * @return false if fewer are left; then none is taken
   */
  public boolean take(String subject, long count) {
    return em.createNativeQuery(TAKE)
            .setParameter(1, subject)
            .setParameter(2, count)
            .executeUpdate()
        == 1;
  }

  /**
   * Takes some places of a subject whose limit is a setting. Locks its count until the transaction
   * ends, so call it late.
   *
   * @param count 0 or more
   * @param places the limit
   * @return false if fewer are left; then none is taken
   */
  public boolean take(String subject, long count, long places) {
    return count == 0
        || takeOf(subject, count, places)
        || begin(subject, places) && takeOf(subject, count, places);
  }

  private boolean takeOf(String subject, long count, long places) {
    return em.createNativeQuery(TAKE_OF)
            .setParameter(1, subject)
            .setParameter(2, places)
            .setParameter(3, count)
            .executeUpdate()
        == 1;
  }

  /** Inserts the row with nothing taken; a concurrent transaction waits until this one ends. */
  private boolean begin(String subject, long places) {
    em.createNativeQuery(BEGIN).setParameter(1, subject).setParameter(2, places).executeUpdate();
    return true;
  }

  /** Gives places back. Call it in the transaction that deletes what took them. */
  public void giveBack(String subject, long count) {
    if (count > 0)
      em.createNativeQuery(GIVE_BACK)
          .setParameter(1, subject)
          .setParameter(2, count)
          .executeUpdate();
  }

  /** Deletes the subject's count. */
  public void forget(String subject) {
    set(subject, null, 0);
  }

  /** How many places of a limited subject are left. */
  public long left(String subject) {
    return Row.only(em.createNativeQuery(LEFT).setParameter(1, subject)).number(1);
  }

  /** The subjects with this prefix that have no place left. */
  public Set<String> full(String prefix) {
    return Set.copyOf(Row.texts(em.createNativeQuery(FULL).setParameter(1, prefix)));
  }
}

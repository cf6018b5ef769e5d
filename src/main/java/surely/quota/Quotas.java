package surely.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts places in the caller's transaction: a rollback gives the place back. What has no limit has
 * no row here, so nothing is hot that need not be.
 *
 * <p>A limit that somebody has chosen is {@link #set}. Its owner locks what it belongs to (the
 * survey, the card) exclusively while it sets it, and shared while a place is taken, so that none
 * is taken in between. A limit that is a setting of the server comes with each {@link #take(String,
 * long, long)}; those places are given back when what took them is deleted.
 */
@ApplicationScoped
public class Quotas {
  static final String SET =
      "INSERT INTO quota (subject, places, taken) VALUES (?1, ?2, ?3) "
          + "ON DUPLICATE KEY UPDATE places = ?2, taken = ?3";
  static final String REMOVE = "DELETE FROM quota WHERE subject = ?1";
  static final String TAKE =
      "UPDATE quota SET taken = taken + 1 WHERE subject = ?1 AND taken < places";
  static final String TAKE_OF =
      "UPDATE quota SET places = ?2, taken = taken + ?3 WHERE subject = ?1 AND taken + ?3 <= ?2";
  static final String BEGIN =
      "INSERT INTO quota (subject, places, taken) VALUES (?1, ?2, 0) ON DUPLICATE KEY UPDATE taken = taken";
  static final String GIVE_BACK =
      "UPDATE quota SET taken = GREATEST(taken - ?2, 0) WHERE subject = ?1";
  static final String LEFT = "SELECT places - taken FROM quota WHERE subject = ?1";
  static final String FULL =
      "SELECT subject FROM quota WHERE subject > ?1 AND subject < CONCAT(?1, '~') AND taken >= places";

  @PersistenceContext private EntityManager em;

  /**
   * @param places null: no limit
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
   * Takes one place of a limited subject. Locks its count until the transaction ends, so take it
   * last.
   *
   * @return false: none is left
   */
  public boolean take(String subject) {
    return em.createNativeQuery(TAKE).setParameter(1, subject).executeUpdate() == 1;
  }

  /**
   * Takes some places of a subject that has as many as a setting says. Locks its count until the
   * transaction ends, so take them late.
   *
   * @param count 0 or more
   * @param places how many there are in all
   * @return false: so many are not left, and none was taken
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

  /** Whoever comes second waits for the first one's row. */
  private boolean begin(String subject, long places) {
    em.createNativeQuery(BEGIN).setParameter(1, subject).setParameter(2, places).executeUpdate();
    return true;
  }

  /** What had taken them was deleted in this transaction. */
  public void giveBack(String subject, long count) {
    if (count > 0)
      em.createNativeQuery(GIVE_BACK)
          .setParameter(1, subject)
          .setParameter(2, count)
          .executeUpdate();
  }

  /** Nothing is counted under this subject any more. */
  public void forget(String subject) {
    set(subject, null, 0);
  }

  /** How many places of a limited subject are left. */
  public long left(String subject) {
    return ((Number) em.createNativeQuery(LEFT).setParameter(1, subject).getSingleResult())
        .longValue();
  }

  /** The subjects that begin so and have no place left. */
  public Set<String> full(String prefix) {
    List<?> subjects = em.createNativeQuery(FULL).setParameter(1, prefix).getResultList();
    return subjects.stream().map(String.class::cast).collect(Collectors.toSet());
  }
}

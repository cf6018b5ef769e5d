package surely.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts places in the caller's transaction: a rollback gives the place back. What has no limit has no row here, so
 * nothing is hot that need not be. The owner of a quota locks what it belongs to (the survey, the card) exclusively while
 * it sets it, and shared while a place is taken, so that none is taken in between.
 */
@ApplicationScoped
public class Quotas {
  static final String SET = "INSERT INTO quota (subject, places, taken) VALUES (?1, ?2, ?3) "
      + "ON DUPLICATE KEY UPDATE places = ?2, taken = ?3";
  static final String REMOVE = "DELETE FROM quota WHERE subject = ?1";
  static final String TAKE = "UPDATE quota SET taken = taken + 1 WHERE subject = ?1 AND taken < places";
  static final String LEFT = "SELECT places - taken FROM quota WHERE subject = ?1";
  static final String FULL = "SELECT subject FROM quota WHERE subject > ?1 AND subject < CONCAT(?1, '~') AND taken >= places";

  @PersistenceContext private EntityManager em;

  /** @param places null: no limit */
  public void set(String subject, Long places, long taken) {
    if (places == null) em.createNativeQuery(REMOVE).setParameter(1, subject).executeUpdate();
    else em.createNativeQuery(SET).setParameter(1, subject).setParameter(2, places).setParameter(3, taken).executeUpdate();
  }

  /**
   * Takes one place of a limited subject. Locks its count until the transaction ends, so take it last.
   *
   * @return false: none is left
   */
  public boolean take(String subject) {
    return em.createNativeQuery(TAKE).setParameter(1, subject).executeUpdate() == 1;
  }

  /** How many places of a limited subject are left. */
  public long left(String subject) {
    return ((Number) em.createNativeQuery(LEFT).setParameter(1, subject).getSingleResult()).longValue();
  }

  /** The subjects that begin so and have no place left. */
  public Set<String> full(String prefix) {
    List<?> subjects = em.createNativeQuery(FULL).setParameter(1, prefix).getResultList();
    return subjects.stream().map(String.class::cast).collect(Collectors.toSet());
  }
}

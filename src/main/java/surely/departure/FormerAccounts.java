package surely.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import surely.once.Ids;
import surely.problem.ProblemException;
import surely.sql.InList;
import surely.sql.Row;

/**
 * What people have already done under accounts that they have deleted. Reads it in the caller's
 * transaction.
 */
@ApplicationScoped
public class FormerAccounts {
  static final String MEMBER =
      "SELECT email, returned + 0 FROM member WHERE id = ?1 AND deleted_at IS NULL";
  static final String HOLD = MEMBER + " LOCK IN SHARE MODE";
  static final String HOLD_NEWCOMERS =
      "SELECT id FROM member WHERE id IN (%s) AND deleted_at IS NULL AND NOT returned "
          + "LOCK IN SHARE MODE";
  static final String LOCK = MEMBER + " FOR UPDATE";
  static final String IDENTITIES = "SELECT provider, subject FROM identity WHERE member_id = ?1";
  static final String USED = "SELECT COUNT(*) FROM departed_use WHERE id = ?1";
  static final String RETURN = "UPDATE member SET returned = TRUE WHERE id = ?1";

  @PersistenceContext private EntityManager em;
  @Inject private Pseudonyms pseudonyms;

  /**
   * The person behind a member who is about to do something that may be done once. Locks the
   * member's row shared until the transaction ends, so that a deletion waits and then remembers it.
   *
   * @throws ProblemException 401 {@code log-in-needed}; they have left
   */
  public Person hold(String member) {
    return person(member, HOLD);
  }

  /**
   * Like {@link #hold} for several members at once. Leaves out members who have left, and those who
   * had an account before.
   *
   * @param members one or more
   */
  public Set<String> holdNewcomers(Collection<String> members) {
    return Set.copyOf(Row.texts(InList.query(em, HOLD_NEWCOMERS, members)));
  }

  /**
   * Like {@link #hold}, with an exclusive lock: one transaction at a time.
   *
   * @throws ProblemException 401 {@code log-in-needed}; they have left
   */
  public Person lock(String member) {
    return person(member, LOCK);
  }

  /**
   * Like {@link #hold} without a lock, for a check in advance.
   *
   * @throws ProblemException 401 {@code log-in-needed}; they have left
   */
  public Person find(String member) {
    return person(member, MEMBER);
  }

  /**
   * The person behind a member who has just been inserted, with address and identity, in this
   * transaction.
   */
  public Person recognize(String member) {
    var person = new Person(member, pseudonyms(member));
    if (!haveUsed(person, UsedOnce.ACCOUNT)) return new Person(member, List.of());
    em.createNativeQuery(RETURN).setParameter(1, member).executeUpdate();
    return person;
  }

  /**
   * Whether the person has done something, under a former account, that may be done once.
   *
   * @param use a name of {@link UsedOnce}
   */
  public boolean haveUsed(Person person, String use) {
    return person.pseudonyms().stream()
        .anyMatch(
            pseudonym ->
                Row.only(em.createNativeQuery(USED).setParameter(1, Ids.hash(pseudonym + use)))
                        .number(1)
                    > 0);
  }

  /** All pseudonyms under which a member is remembered after leaving; empty if they have left. */
  public List<String> pseudonyms(String member) {
    return member(member, MEMBER).map(row -> pseudonyms(member, row.text(1))).orElse(List.of());
  }

  private Person person(String member, String select) {
    Row row =
        member(member, select)
            .orElseThrow(
                () ->
                    new ProblemException(
                        "log-in-needed", "This account has been deleted. Nothing was done."));
    return new Person(member, row.isTrue(2) ? pseudonyms(member, row.text(1)) : List.of());
  }

  private Optional<Row> member(String id, String select) {
    return Row.first(em.createNativeQuery(select).setParameter(1, id));
  }

  private List<String> pseudonyms(String member, String email) {
    List<String> all = new ArrayList<>();
    all.add(pseudonyms.ofEmail(email));
    for (Row row : Row.all(em.createNativeQuery(IDENTITIES).setParameter(1, member)))
      all.add(pseudonyms.ofIdentity(row.text(1), row.text(2)));
    return all;
  }
}

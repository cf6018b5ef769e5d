package surely.card;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.once.Answer;
import surely.once.DatabaseFailure;
import surely.once.Guard;
import surely.once.TellsFailures;
import surely.points.Points;
import surely.points.Purpose;
import surely.quota.Quotas;

/** Makes cards and collects them. */
@Stateless
@Interceptors(TellsFailures.class)
@PermitAll // beside methods with roles, one that says nothing is closed on some servers
public class Cards {
  static final String COLLECTIONS = "SELECT COUNT(*) FROM card_collection WHERE card_id = ?1";
  static final String TERMS = "SELECT points, collection_limit FROM card WHERE id = ?1 LOCK IN SHARE MODE";
  private static final Guard ONE_PER_ID = Guard.primaryKey("card");
  private static final Guard ONCE = Guard.unique("card_collection_card_member");

  @PersistenceContext private EntityManager em;
  @Inject private Points points;
  @Inject private Quotas quotas;

  /**
   * Makes a card, or changes its points and limit from now on.
   *
   * @return 201 or 200
   * @throws CardLimitTooLow 409; more members than that have collected it
   * @throws DatabaseFailure lost race: run again
   */
  @RolesAllowed("administrator")
  public Answer put(String id, NewCard card) {
    Card there = em.find(Card.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (there == null) return make(new Card(id, card), card);
    long collected = ((Number) em.createNativeQuery(COLLECTIONS).setParameter(1, id).getSingleResult()).longValue();
    if (card.limit() != null && card.limit() < collected) throw new CardLimitTooLow(collected);
    there.define(card);
    quotas.set(quota(id), card.limit(), collected);
    return Answer.ok(there.view());
  }

  private Answer make(Card made, NewCard card) {
    ONE_PER_ID.insert(em, made, DatabaseFailure::lostRace);
    quotas.set(quota(made.view().cardId()), card.limit(), 0);
    return Answer.created(made.view());
  }

  /**
   * Collects a card, in one transaction:
   * <ol>
   * <li>SELECT the card, locked shared, and the collection: there, then it is a repeat;
   * <li>INSERT the collection: card and member are unique;
   * <li>UPDATE the member's balance, INSERT the ledger entry;
   * <li>UPDATE the card's count, if it is limited, where one is left.
   * </ol>
   *
   * @param collection id of this collection, minted by the caller outside the transaction: a rerun knows its own
   * @throws CardNotFound         404
   * @throws CardAlreadyCollected 409
   * @throws CardExhausted        409
   */
  @RolesAllowed("member")
  public Collected collect(String member, String card, String collection) {
    List<?> terms = em.createNativeQuery(TERMS).setParameter(1, card).getResultList();
    if (terms.isEmpty()) throw new CardNotFound();
    List<CardCollection> there = em.createNamedQuery("CardCollection.of", CardCollection.class)
        .setParameter("card", card).setParameter("member", member).getResultList();
    if (!there.isEmpty()) return repeat(there.get(0), collection, member);
    var row = (Object[]) terms.get(0);
    var made = new CardCollection(collection, card, member, ((Number) row[0]).longValue());
    ONCE.insert(em, made, CardAlreadyCollected::new);
    long balance = points.move(member, ((Number) row[0]).longValue(), Purpose.house("card", card + ":" + member));
    if (row[1] != null && !quotas.take(quota(card))) throw new CardExhausted();
    return made.view(balance);
  }

  private Collected repeat(CardCollection there, String collection, String member) {
    if (!there.hasId(collection)) throw ONCE.repeated(new CardAlreadyCollected());
    return there.view(points.balance(member));
  }

  /** @throws CardNotFound 404 */
  public void mustExist(String id) {
    if (em.find(Card.class, id) == null) throw new CardNotFound();
  }

  private static String quota(String card) {
    return "card:" + card;
  }
}

package surely.card;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import surely.audit.Act;
import surely.audit.Action;
import surely.audit.Audit;
import surely.authentication.Roles;
import surely.card.code.CardId;
import surely.card.code.CardNotFound;
import surely.card.code.TooManyWrongCodes;
import surely.card.code.WrongCode;
import surely.card.code.WrongCodes;
import surely.departure.FormerAccounts;
import surely.departure.Person;
import surely.departure.UsedOnce;
import surely.once.Guard;
import surely.once.RecordedResponse;
import surely.points.Points;
import surely.points.Purpose;
import surely.quota.Quotas;
import surely.quota.Subject;
import surely.sql.DatabaseFailure;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;

/** Makes cards and collects them. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@PermitAll // where some methods have roles, some servers deny those without an annotation
public class Cards {
  static final String COLLECTIONS = "SELECT COUNT(*) FROM card_collection WHERE card_id = ?1";
  static final String TERMS =
      "SELECT points, collection_limit FROM card WHERE id = ?1 LOCK IN SHARE MODE";
  private static final Guard ONE_PER_ID = Guard.primaryKey("card");
  private static final Guard ONE_PER_CODE = Guard.unique("card_code");
  private static final Guard ONCE = Guard.unique("card_collection_card_member");

  @PersistenceContext private EntityManager em;
  @EJB private Audit audit;
  @Inject private FormerAccounts formerAccounts;
  @Inject private Points points;
  @Inject private Quotas quotas;
  @Inject private WrongCodes wrongCodes;

  /**
   * Makes a card, or changes its points and limit from now on. An existing card keeps the id under
   * which it was made.
   *
   * @param id the id as it will be printed; for an existing card, any spelling with the same code
   * @return 201 or 200
   * @throws CardLimitTooLow 409; more members have collected it than the limit allows
   * @throws DatabaseFailure a lost race; run again
   */
  @RolesAllowed(Roles.ADMINISTRATE)
  public RecordedResponse put(String id, NewCard card) {
    Optional<String> printed = printed(id);
    if (printed.isEmpty()) return make(new Card(id, card), card);
    Card there = em.find(Card.class, printed.get(), LockModeType.PESSIMISTIC_WRITE);
    long collected =
        Row.only(em.createNativeQuery(COLLECTIONS).setParameter(1, there.id())).number(1);
    if (card.limit() != null && card.limit() < collected) throw new CardLimitTooLow(collected);
    if (there.define(card)) audit.record(Act.onCard(Action.CARD_CHANGED, there.id()));
    quotas.set(quota(there.id()), card.limit(), collected);
    return RecordedResponse.ok(there.view());
  }

  private RecordedResponse make(Card made, NewCard card) {
    Guard.insert(
        em,
        made,
        ONE_PER_ID.orElse(DatabaseFailure::lostRace),
        ONE_PER_CODE.orElse(DatabaseFailure::lostRace));
    quotas.set(quota(made.id()), card.limit(), 0);
    audit.record(Act.onCard(Action.CARD_CREATED, made.id()));
    return RecordedResponse.created(made.view());
  }

  /**
   * What has become of the member's collection of this card.
   *
   * @param id as it is printed
   * @return empty if there is none, or if the id is spelled in another way
   * @throws CardAlreadyCollected 409; there is another one
   */
  @RolesAllowed(Roles.RESPOND)
  // Begins no transaction, because a repeat ends with this one SELECT; joins that of a key.
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Collected> collected(String member, String id, String collection) {
    return em.createNamedQuery("CardCollection.of", CardCollection.class)
        .setParameter("card", id)
        .setParameter("member", member)
        .getResultStream()
        .findFirst()
        .map(there -> repeat(there, collection, member));
  }

  /**
   * Collects a card that the member has not, as far as {@link #collected} knows, in one
   * transaction:
   *
   * <ol>
   *   <li>SELECT the member, locked: the collections of a member come one after another;
   *   <li>SELECT whether the member or the address has tried too many wrong codes;
   *   <li>SELECT the card, locked shared; if the id is not spelled as printed, first SELECT the
   *       printed one; if there is no such card, count a wrong code;
   *   <li>if the id is not spelled as printed, SELECT the collection: it may be a repeat;
   *   <li>if the member had an account before, SELECT whether they collected the card under that;
   *   <li>INSERT the collection: card and member are unique;
   *   <li>UPDATE the member's balance, INSERT the ledger entry, which returns the balance;
   *   <li>if the card is limited, UPDATE its count where one is left.
   * </ol>
   *
   * @param address the client's address, as of {@link surely.security.ClientAddress}
   * @param typed the card's id, however it was typed
   * @param collection the id of this collection, generated by the caller outside the transaction,
   *     so that a retry recognizes its own collection
   * @throws WrongCode 404; it has been counted
   * @throws TooManyWrongCodes 429; the code was not looked up
   * @throws CardAlreadyCollected 409
   * @throws CardExhausted 409
   */
  @RolesAllowed(Roles.RESPOND)
  public Collected collect(String member, String address, String typed, String collection) {
    Person person = formerAccounts.lock(member);
    wrongCodes.check(member, address);
    Optional<Row> asTyped = terms(typed);
    String card =
        asTyped.isPresent()
            ? typed
            : printed(typed).orElseThrow(() -> wrongCodes.count(member, address));
    Row terms = asTyped.or(() -> terms(card)).orElseThrow();
    Optional<Collected> there =
        card.equals(typed) ? Optional.empty() : collected(member, card, collection);
    if (there.isPresent()) return there.get();
    if (formerAccounts.haveUsed(person, UsedOnce.CARD + card))
      throw ONCE.repeated(new CardAlreadyCollected());
    long worth = terms.number(1);
    var made = new CardCollection(collection, card, member, worth);
    ONCE.insert(em, made, CardAlreadyCollected::new);
    long balance = points.move(member, worth, Purpose.house("card", card + ":" + member));
    if (!terms.isNull(2) && !quotas.take(quota(card), 1)) throw new CardExhausted();
    return made.view(balance);
  }

  private Collected repeat(CardCollection there, String collection, String member) {
    if (!there.hasId(collection)) throw ONCE.repeated(new CardAlreadyCollected());
    return there.view(points.balance(member));
  }

  private Optional<Row> terms(String id) {
    return Row.first(em.createNativeQuery(TERMS).setParameter(1, id));
  }

  /**
   * A card's id as it was printed.
   *
   * @throws CardNotFound 404
   */
  public String idOf(String typed) {
    return printed(typed).orElseThrow(CardNotFound::new);
  }

  /** The id of exactly this card, or else of the one with the same code. */
  private Optional<String> printed(String id) {
    return Optional.ofNullable(em.find(Card.class, id))
        .map(Card::id)
        .or(
            () ->
                em.createNamedQuery("Card.idOfCode", String.class)
                    .setParameter("code", CardId.code(id))
                    .getResultStream()
                    .findFirst());
  }

  private static String quota(String card) {
    return Subject.COLLECTIONS + card;
  }
}

package surely.tracker;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import surely.once.Answer;
import surely.once.Guard;
import surely.problem.InvalidInput;
import surely.sql.DatabaseFailure;
import surely.sql.SqlFailureInterceptor;

/**
 * First-or-create and update-or-create: SELECT, and INSERT what is not there. Who inserts second loses the race, and finds
 * the row on the retry.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed("member")
public class Trackers {
  private static final int MAX_VALUE_BYTES = 10_000;
  private static final Guard ONE_PER_TYPE = Guard.unique("tracker_member_type");

  @PersistenceContext private EntityManager em;

  /**
   * The member's tracker of the type: the one that is there, unchanged, or a new one.
   *
   * @param id of the new one, minted by the caller outside the transaction
   * @return 200 or 201
   * @throws DatabaseFailure lost race: run again
   */
  public Answer firstOrCreate(String member, String id, String type, JsonValue value) {
    check(value);
    Optional<Tracker> there = one(member, type);
    if (there.isEmpty()) return make(new Tracker(id, member, type, value));
    if (!there.get().hasId(id)) ONE_PER_TYPE.repeated(id);
    return Answer.createdOrThere(there.get().hasId(id), there.get().view());
  }

  /**
   * Sets the member's tracker of the type.
   *
   * @return 200 or, if there was none, 201
   * @throws DatabaseFailure lost race: run again
   */
  public Answer updateOrCreate(String member, String id, String type, JsonValue value) {
    check(value);
    Optional<Tracker> there = one(member, type);
    if (there.isEmpty()) return make(new Tracker(id, member, type, value));
    there.get().set(value);
    return Answer.createdOrThere(there.get().hasId(id), there.get().view());
  }

  public TrackerList all(String member) {
    return new TrackerList(em.createNamedQuery("Tracker.all", Tracker.class).setParameter("member", member)
        .getResultStream().map(Tracker::view).toList());
  }

  /** @throws TrackerNotFound 404 */
  public TrackerView get(String member, String type) {
    return one(member, type).orElseThrow(TrackerNotFound::new).view();
  }

  /** Does nothing where there is none. */
  public void delete(String member, String type) {
    one(member, type).ifPresent(em::remove);
  }

  private Answer make(Tracker made) {
    ONE_PER_TYPE.insert(em, made, DatabaseFailure::lostRace);
    return Answer.created(made.view());
  }

  private Optional<Tracker> one(String member, String type) {
    return em.createNamedQuery("Tracker.one", Tracker.class).setParameter("member", member).setParameter("type", type)
        .getResultStream().findFirst();
  }

  private static void check(JsonValue value) {
    if (value.toString().getBytes(StandardCharsets.UTF_8).length > MAX_VALUE_BYTES)
      throw new InvalidInput("/value", "wrong-length", "A tracker's value has at most 10,000 bytes as JSON.");
  }
}

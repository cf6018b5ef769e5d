package surely.tracker;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.once.Guard;
import surely.once.RecordedResponse;
import surely.problem.InvalidInput;
import surely.quota.Quotas;
import surely.quota.Subject;
import surely.sql.DatabaseFailure;
import surely.sql.SqlFailureInterceptor;

/**
 * First-or-create and update-or-create: SELECT, then INSERT if there is no row. Of two concurrent
 * inserts, the second loses the race and finds the row on its retry. The number of a member's
 * trackers is limited; their count is locked last.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed("member")
public class Trackers {
  private static final int MAX_VALUE_BYTES = 10_000;
  static final String DELETE = "DELETE FROM tracker WHERE member_id = ?1 AND type = ?2";
  private static final Guard ONE_PER_TYPE = Guard.unique("tracker_member_type");

  @PersistenceContext private EntityManager em;
  @Inject private Quotas quotas;
  @Inject private Settings settings;

  /**
   * The member's tracker of the type: the existing one, unchanged, or a new one.
   *
   * @param id of the new one, minted by the caller outside the transaction
   * @return 200 or 201
   * @throws TooManyTrackers 409
   * @throws DatabaseFailure a lost race; run again
   */
  public RecordedResponse firstOrCreate(String member, String id, String type, JsonValue value) {
    check(value);
    Optional<Tracker> there = one(member, type);
    if (there.isEmpty()) return make(member, new Tracker(id, member, type, value));
    if (!there.get().hasId(id)) ONE_PER_TYPE.repeated(id);
    return RecordedResponse.createdOrThere(there.get().hasId(id), there.get().view());
  }

  /**
   * Sets the member's tracker of the type.
   *
   * @return 200 or, if there was none, 201
   * @throws TooManyTrackers 409
   * @throws DatabaseFailure a lost race; run again
   */
  public RecordedResponse updateOrCreate(String member, String id, String type, JsonValue value) {
    check(value);
    Optional<Tracker> there = one(member, type);
    if (there.isEmpty()) return make(member, new Tracker(id, member, type, value));
    there.get().set(value);
    return RecordedResponse.createdOrThere(there.get().hasId(id), there.get().view());
  }

  /**
   * A page of a member's trackers, by type.
   *
   * @param after the last type of the page before; empty for the first page
   */
  public TrackerList page(String member, String after, int limit) {
    List<Tracker> found =
        em.createNamedQuery("Tracker.page", Tracker.class)
            .setParameter("member", member)
            .setParameter("after", after)
            .setMaxResults(limit + 1)
            .getResultList();
    List<TrackerView> shown = found.stream().limit(limit).map(Tracker::view).toList();
    return TrackerList.of(shown, found.size() > limit ? shown.get(limit - 1) : null);
  }

  /**
   * @throws TrackerNotFound 404
   */
  public TrackerView get(String member, String type) {
    return one(member, type).orElseThrow(TrackerNotFound::new).view();
  }

  /** Does nothing if there is none. */
  public void delete(String member, String type) {
    int deleted =
        em.createNativeQuery(DELETE).setParameter(1, member).setParameter(2, type).executeUpdate();
    quotas.giveBack(quota(member), deleted);
  }

  private RecordedResponse make(String member, Tracker made) {
    ONE_PER_TYPE.insert(em, made, DatabaseFailure::lostRace);
    long most = settings.get(Setting.TRACKERS);
    if (!quotas.take(quota(member), 1, most)) throw new TooManyTrackers(most);
    return RecordedResponse.created(made.view());
  }

  private Optional<Tracker> one(String member, String type) {
    return em.createNamedQuery("Tracker.one", Tracker.class)
        .setParameter("member", member)
        .setParameter("type", type)
        .getResultStream()
        .findFirst();
  }

  private static String quota(String member) {
    return Subject.TRACKERS + member;
  }

  private static void check(JsonValue value) {
    if (value.toString().getBytes(StandardCharsets.UTF_8).length > MAX_VALUE_BYTES)
      throw new InvalidInput(
          "/value", "wrong-length", "A tracker's value has at most 10,000 bytes as JSON.");
  }
}

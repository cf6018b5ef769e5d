package surely.points;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.authentication.Roles;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.sql.SqlFailureInterceptor;

/** The history of a member's points. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed(Roles.READ)
public class PointHistory {
  @PersistenceContext private EntityManager em;
  @Inject private Points points;
  @Inject private Settings settings;

  /**
   * A page of a member's moves, newest first.
   *
   * @param before only entries older than the one with this id
   */
  public PointsPage page(String member, long before, int limit) {
    List<LedgerEntry> entries =
        em.createNamedQuery("LedgerEntry.page", LedgerEntry.class)
            .setParameter("account", member)
            .setParameter("before", before)
            .setMaxResults(limit + 1)
            .getResultList();
    return PointsPage.of(points.balance(member), settings.get(Setting.SURVEY_COST), entries, limit);
  }
}

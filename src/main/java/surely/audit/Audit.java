package surely.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;

/**
 * Appends to the audit log. Call it where the act has just happened, behind its guard, so that a
 * repeat, which changes nothing, records nothing.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@PermitAll
@DeclareRoles({
  Roles.SESSION,
  Roles.READ,
  Roles.RESPOND,
  Roles.MANAGE,
  Roles.ADMINISTRATE,
  Roles.ADMINISTRATOR
})
// In the transaction of the act: both happen, or neither.
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Audit {
  static final String APPEND =
      "INSERT INTO audit_event (action, actor, via, token, owner, survey, target, detail) "
          + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
  static final String OWNER = "SELECT owner FROM survey WHERE id = ?1";
  static final String PURGE =
      "DELETE FROM audit_event WHERE at < UTC_TIMESTAMP(6) - INTERVAL ?1 SECOND LIMIT 1000";

  @PersistenceContext private EntityManager em;
  @Resource private SessionContext context;
  @Inject private Caller caller;
  @Inject private Settings settings;

  /** Records an act of whoever sent the request or, where there is no request, of the server. */
  public void record(Act act) {
    record(act, actor());
  }

  /** Records an act of somebody else than the request's caller. */
  public void record(Act act, Actor actor) {
    em.createNativeQuery(APPEND)
        .setParameter(1, act.action().toString())
        .setParameter(2, actor.member())
        .setParameter(3, actor.via().toString())
        .setParameter(4, actor.token())
        .setParameter(5, owner(act))
        .setParameter(6, act.survey())
        .setParameter(7, act.target())
        .setParameter(8, act.detail())
        .executeUpdate();
  }

  private String owner(Act act) {
    if (act.owner() != null || act.survey() == null) return act.owner();
    return Row.only(em.createNativeQuery(OWNER).setParameter(1, act.survey())).text(1);
  }

  private Actor actor() {
    if (context.isCallerInRole(Roles.SESSION))
      return new Actor(context.getCallerPrincipal().getName(), Actor.Via.SESSION, null);
    return Roles.SCOPES.stream().anyMatch(context::isCallerInRole)
        ? new Actor(context.getCallerPrincipal().getName(), Actor.Via.TOKEN, caller.apiToken())
        : Actor.SYSTEM;
  }

  /** Deletes at most 1000 old events and returns how many. Several servers may purge at once. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED) // called by a timer, of its own
  public int purge() {
    return em.createNativeQuery(PURGE)
        .setParameter(1, settings.get(Setting.AUDIT_KEEP).toSeconds())
        .executeUpdate();
  }
}

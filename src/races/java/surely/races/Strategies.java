package surely.races;

import static surely.races.write.Uniqueness.NONE;
import static surely.races.write.Uniqueness.PRIMARY;
import static surely.races.write.Uniqueness.SECONDARY;

import surely.races.strategy.CheckThenAct;
import surely.races.strategy.ConditionalUpdate;
import surely.races.strategy.ForUpdateOnMissingRow;
import surely.races.strategy.ForUpdateOnOwner;
import surely.races.strategy.IdempotencyKey;
import surely.races.strategy.InsertIgnore;
import surely.races.strategy.InsertOrUpdate;
import surely.races.strategy.InsertWhereNotExists;
import surely.races.strategy.Serializable;
import surely.races.strategy.Strategy;
import surely.races.strategy.UniqueCaught;
import surely.races.strategy.VersionOfOwner;
import surely.races.strategy.lock.GetLock;
import surely.races.strategy.lock.LaravelLock;
import surely.races.strategy.lock.LockRow;
import surely.races.strategy.lock.RedissonAfterCommit;
import surely.races.strategy.lock.RedissonAround;
import surely.races.strategy.lock.RedissonBeforeCommit;
import surely.races.strategy.lock.RedissonWithVersion;
import surely.races.strategy.lock.SynchronizedBlock;
import surely.races.write.Engine;
import surely.races.write.Situation;
import surely.races.write.Uniqueness;

/** All strategies, in the order of the tables, each with the index that it relies on. */
public enum Strategies {
  CHECK_THEN_ACT("check, then act", NONE, new CheckThenAct()),
  SYNCHRONIZED("synchronized", NONE, new SynchronizedBlock()),
  FOR_UPDATE_MISSING("FOR UPDATE, the missing row", NONE, new ForUpdateOnMissingRow()),
  FOR_UPDATE_OWNER("FOR UPDATE, the owner's row", NONE, new ForUpdateOnOwner()),
  SERIALIZABLE("SERIALIZABLE, retried", NONE, new Serializable()),
  VERSION("@Version of the owner, retried", NONE, new VersionOfOwner()),
  REDISSON_BEFORE_COMMIT("RLock, released before the commit", NONE, new RedissonBeforeCommit()),
  REDISSON_AFTER_COMMIT("RLock, released after the commit", NONE, new RedissonAfterCommit()),
  REDISSON_AROUND("RLock around the transaction", NONE, new RedissonAround()),
  REDISSON_VERSION("RLock with @Version on top", NONE, new RedissonWithVersion()),
  LARAVEL("Laravel's Cache::lock", NONE, new LaravelLock()),
  GET_LOCK("GET_LOCK", NONE, new GetLock()),
  LOCK_ROW("lock row with expiry", NONE, new LockRow()),
  NOT_EXISTS("INSERT ... WHERE NOT EXISTS", NONE, new InsertWhereNotExists()),
  CONDITIONAL_UPDATE("conditional UPDATE", NONE, new ConditionalUpdate()),
  UNIQUE_SECONDARY("unique, caught (secondary key)", SECONDARY, new UniqueCaught(1)),
  UNIQUE_PRIMARY("unique, caught (primary key)", PRIMARY, new UniqueCaught(1)),
  UNIQUE_RERUN("unique, caught, deadlocks retried", SECONDARY, new UniqueCaught(10)),
  INSERT_IGNORE_SECONDARY("INSERT IGNORE (secondary key)", SECONDARY, new InsertIgnore()),
  INSERT_IGNORE_PRIMARY("INSERT IGNORE (primary key)", PRIMARY, new InsertIgnore()),
  UPSERT_SECONDARY("ON DUPLICATE KEY (secondary key)", SECONDARY, new InsertOrUpdate()),
  UPSERT_PRIMARY("ON DUPLICATE KEY (primary key)", PRIMARY, new InsertOrUpdate()),
  IDEMPOTENCY_KEY("idempotency key (Surely)", NONE, new IdempotencyKey());

  public final String label;
  public final Uniqueness uniqueness;
  public final Strategy strategy;

  Strategies(String label, Uniqueness uniqueness, Strategy strategy) {
    this.label = label;
    this.uniqueness = uniqueness;
    this.strategy = strategy;
  }

  /** Whether it needs a Redis. */
  public boolean needsRedis() {
    return this == REDISSON_BEFORE_COMMIT
        || this == REDISSON_AFTER_COMMIT
        || this == REDISSON_AROUND
        || this == REDISSON_VERSION
        || this == LARAVEL;
  }

  /** Whether it makes sense there: some need a row of an owner, some MariaDB. */
  public boolean fits(Situation situation, Engine engine) {
    boolean needsOwner = this == FOR_UPDATE_OWNER || this == VERSION || this == REDISSON_VERSION;
    if (needsOwner && !situation.hasOwner()) return false;
    if (this == CONDITIONAL_UPDATE && situation != Situation.SURVEY) return false;
    return engine == Engine.MARIADB
        || this != GET_LOCK && this != LOCK_ROW && this != LARAVEL && this != IDEMPOTENCY_KEY;
  }
}

package surely.races.locks;

import static surely.races.locks.Scenario.forUpdate;
import static surely.races.locks.Scenario.insert;
import static surely.races.locks.Scenario.rollback;
import static surely.races.write.Isolation.READ_COMMITTED;
import static surely.races.write.Isolation.REPEATABLE_READ;
import static surely.races.write.Uniqueness.NONE;
import static surely.races.write.Uniqueness.PRIMARY;
import static surely.races.write.Uniqueness.SECONDARY;

import java.util.List;

/** The scripts: each is one claim about locks. */
public final class Scenarios {

  private Scenarios() {}

  /** All scripts, in the order of the page. */
  public static List<Scenario> all() {
    return List.of(
        new Scenario("duplicate-secondary", SECONDARY, READ_COMMITTED, true, List.of(insert("A"))),
        new Scenario("duplicate-primary", PRIMARY, READ_COMMITTED, true, List.of(insert("A"))),
        new Scenario("first-insert", SECONDARY, READ_COMMITTED, false, List.of(insert("A"))),
        new Scenario(
            "three-inserters-secondary",
            SECONDARY,
            READ_COMMITTED,
            false,
            List.of(insert("A"), insert("B"), insert("C"), rollback("A"))),
        new Scenario(
            "three-inserters-primary",
            PRIMARY,
            READ_COMMITTED,
            false,
            List.of(insert("A"), insert("B"), insert("C"), rollback("A"))),
        new Scenario(
            "for-update-missing",
            NONE,
            REPEATABLE_READ,
            false,
            List.of(forUpdate("A", "m"), forUpdate("B", "m"), insert("A"), insert("B"))),
        new Scenario(
            "for-update-missing-rc",
            NONE,
            READ_COMMITTED,
            false,
            List.of(forUpdate("A", "m"), forUpdate("B", "m"), insert("A"), insert("B"))),
        new Scenario("for-update-end", NONE, REPEATABLE_READ, false, List.of(forUpdate("A", "zz"))),
        new Scenario(
            "for-update-unique-secondary",
            SECONDARY,
            REPEATABLE_READ,
            true,
            List.of(forUpdate("A", "m"))),
        new Scenario(
            "for-update-unique-primary",
            PRIMARY,
            REPEATABLE_READ,
            true,
            List.of(forUpdate("A", "m"))),
        new Scenario(
            "for-update-unique-secondary-rc",
            SECONDARY,
            READ_COMMITTED,
            true,
            List.of(forUpdate("A", "m"))));
  }
}

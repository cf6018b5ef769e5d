package surely.races;

import surely.races.write.Engine;
import surely.races.write.Isolation;
import surely.races.write.Situation;

/**
 * One strategy under given conditions.
 *
 * @param rollsBack whether the first inserter fails after its insert, while the others wait
 */
public record Cell(
    Strategies strategy,
    Situation situation,
    Engine engine,
    Isolation isolation,
    int clients,
    int nodes,
    boolean rollsBack) {

  /** A name that is the same in every run. */
  public String name() {
    return "%s, %s, %s %s, %d clients on %d node%s, the first %s"
        .formatted(
            strategy.label,
            situation,
            engine.label,
            isolation.abbreviation,
            clients,
            nodes,
            nodes == 1 ? "" : "s",
            rollsBack ? "rolls back" : "commits");
  }
}

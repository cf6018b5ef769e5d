package surely.races;

import java.util.EnumMap;
import java.util.Map;

/** The symptoms that a cell must show and those that it must never show; all others are open. */
public final class Expectation {
  private final Map<Symptom, Boolean> must = new EnumMap<>(Symptom.class);

  private Expectation() {}

  /** An expectation that leaves every symptom open. */
  public static Expectation open() {
    return new Expectation();
  }

  /** These must be seen at least once. */
  public Expectation must(Symptom... symptoms) {
    for (Symptom symptom : symptoms) must.put(symptom, true);
    return this;
  }

  /** These must never be seen. */
  public Expectation never(Symptom... symptoms) {
    for (Symptom symptom : symptoms) must.put(symptom, false);
    return this;
  }

  /** Whether the symptom depends on chance. */
  public boolean leavesOpen(Symptom symptom) {
    return !must.containsKey(symptom);
  }

  /** Leaves these open again. */
  public Expectation may(Symptom... symptoms) {
    for (Symptom symptom : symptoms) must.remove(symptom);
    return this;
  }

  /** Whether everything has been seen that must be. */
  public boolean isShown(Result result) {
    return must.entrySet().stream()
        .allMatch(entry -> !entry.getValue() || result.of(entry.getKey()) > 0);
  }

  /** Whether more rounds could still refute it. */
  public boolean forbidsAnything() {
    return must.containsValue(false);
  }

  /** What is wrong with the result; empty if it is as expected. */
  public String refutedBy(Result result) {
    StringBuilder wrong = new StringBuilder();
    must.forEach(
        (symptom, expected) -> {
          long seen = result.of(symptom);
          if (expected && seen == 0)
            wrong
                .append(symptom)
                .append(" must show and did not in ")
                .append(result.rounds)
                .append(" rounds; ");
          if (!expected && seen > 0)
            wrong.append(symptom).append(" must not show and did ").append(seen).append(" times; ");
        });
    return wrong.toString();
  }

  @Override
  public String toString() {
    return must.toString();
  }
}

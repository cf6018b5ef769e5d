package surely.races;

import java.util.EnumMap;
import java.util.Map;

/** What a cell must show and what it must never show; of the rest nothing is said. */
public final class Expectation {
  private final Map<Symptom, Boolean> must = new EnumMap<>(Symptom.class);

  private Expectation() {}

  /** Nothing yet. */
  public static Expectation open() {
    return new Expectation();
  }

  /** Must be seen, sooner or later. */
  public Expectation must(Symptom... symptoms) {
    for (Symptom symptom : symptoms) must.put(symptom, true);
    return this;
  }

  /** Must not be seen once. */
  public Expectation never(Symptom... symptoms) {
    for (Symptom symptom : symptoms) must.put(symptom, false);
    return this;
  }

  /** Whether this may show or not: it depends on chance. */
  public boolean leavesOpen(Symptom symptom) {
    return !must.containsKey(symptom);
  }

  /** Nothing is said of these any more. */
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

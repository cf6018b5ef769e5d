package surely.survey.settings;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import surely.form.Form;
import surely.once.Ids;
import surely.problem.Issues;
import surely.problem.Pointer;
import surely.quota.Subject;

/**
 * The number of places of each limited choice, such as a time slot.
 *
 * @param json {question: {value: places}}; null if no choice is limited
 */
public record ChoiceLimits(String surveyId, JsonObject json) {
  private static final int MOST = 1000;
  private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(1_000_000_000);

  /** Reports the limits that do not fit this form. */
  void check(Form form, Pointer at, Issues errors) {
    if (json == null) return;
    if (count() > MOST) {
      errors.add(at, "too-many", "At most " + MOST + " choices can be limited.");
      return;
    }
    json.forEach(
        (question, limits) -> {
          Set<String> choices = Set.copyOf(form.choices(question));
          if (choices.isEmpty())
            errors.add(
                at.then(question),
                "unknown-question",
                "The form has no question of this name with choices.");
          else if (!(limits instanceof JsonObject byValue))
            errors.add(
                at.then(question),
                "wrong-type",
                "This must be an object of choices and their places.");
          else
            byValue.forEach(
                (value, places) ->
                    check(at.then(question).then(value), choices.contains(value), places, errors));
        });
  }

  private int count() {
    return json.values().stream()
        .mapToInt(limits -> limits instanceof JsonObject byValue ? byValue.size() : 1)
        .sum();
  }

  private static void check(Pointer at, boolean known, JsonValue places, Issues errors) {
    if (!known) errors.add(at, "not-a-choice", "The question has no such choice.");
    if (!isCount(places))
      errors.add(at, "out-of-range", "Places are a whole number from 1 to 1,000,000,000.");
  }

  private static boolean isCount(JsonValue places) {
    return places instanceof JsonNumber number
        && number.bigDecimalValue().stripTrailingZeros().scale() <= 0
        && number.bigDecimalValue().signum() > 0
        && number.bigDecimalValue().compareTo(MOST_PLACES) <= 0;
  }

  /** Every limited choice, in the order of its quota, which is the order to lock them in. */
  public List<ChoiceQuota> places() {
    if (json == null) return List.of();
    List<ChoiceQuota> places = new ArrayList<>();
    json.forEach(
        (question, limits) -> {
          if (limits instanceof JsonObject byValue)
            byValue.forEach((value, count) -> places.add(place(question, value, count)));
        });
    places.sort(Comparator.comparing(ChoiceQuota::quota));
    return places;
  }

  private ChoiceQuota place(String question, String value, JsonValue places) {
    long count = places instanceof JsonNumber number ? number.longValue() : 0;
    return new ChoiceQuota(question, value, prefix() + Ids.hash(question + "\n" + value), count);
  }

  /** The limited choices among those that somebody picked, in the same order. */
  public List<ChoiceQuota> places(Map<String, Set<String>> picks) {
    if (json == null) return List.of();
    List<ChoiceQuota> places = new ArrayList<>();
    picks.forEach(
        (question, values) -> {
          if (json.get(question) instanceof JsonObject byValue)
            values.stream()
                .filter(byValue::containsKey)
                .forEach(value -> places.add(place(question, value, byValue.get(value))));
        });
    places.sort(Comparator.comparing(ChoiceQuota::quota));
    return places;
  }

  /** The choices whose quotas are among these, by question. */
  public Map<String, List<String>> gone(Set<String> full) {
    return places().stream()
        .filter(place -> full.contains(place.quota()))
        .collect(
            Collectors.groupingBy(
                ChoiceQuota::question,
                LinkedHashMap::new,
                Collectors.mapping(ChoiceQuota::value, Collectors.toList())));
  }

  /** The prefix of the subjects of all its quotas. */
  public String prefix() {
    return Subject.CHOICE + surveyId + ":";
  }
}

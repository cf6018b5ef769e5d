package surely.fuzz;

import surely.test.Api;
import surely.test.http.Answer;

/**
 * The part of a response that servers must agree on: {@code 422 /problems/invalid-input}, {@code
 * 200}, {@code 400 empty}.
 */
record Outcome(String text) {
  static final Outcome NONE = new Outcome("none");

  static Outcome of(Answer answer) {
    if (answer.isUnknown()) return NONE;
    if (answer.status() < 400) return new Outcome(Integer.toString(answer.status()));
    return new Outcome(
        answer.status() + " " + (answer.content().length == 0 ? "empty" : type(answer)));
  }

  private static String type(Answer answer) {
    boolean problem =
        String.valueOf(answer.header("Content-Type")).startsWith("application/problem+json");
    return problem ? Api.object(answer.body()).getString("type") : "no problem";
  }

  @Override
  public String toString() {
    return text;
  }
}

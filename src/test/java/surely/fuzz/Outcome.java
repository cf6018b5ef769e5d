package surely.fuzz;

import surely.test.api.Api;
import surely.test.http.HttpReply;

/**
 * The part of a response that servers must agree on: {@code 422 /problems/invalid-input}, {@code
 * 200}, {@code 400 empty}.
 */
record Outcome(String text) {
  static final Outcome NONE = new Outcome("none");

  static Outcome of(HttpReply reply) {
    if (reply.isUnknown()) return NONE;
    if (reply.status() < 400) return new Outcome(Integer.toString(reply.status()));
    return new Outcome(
        reply.status() + " " + (reply.content().length == 0 ? "empty" : type(reply)));
  }

  private static String type(HttpReply reply) {
    boolean problem =
        String.valueOf(reply.header("Content-Type")).startsWith("application/problem+json");
    return problem ? Api.object(reply.body()).getString("type") : "no problem";
  }

  @Override
  public String toString() {
    return text;
  }
}

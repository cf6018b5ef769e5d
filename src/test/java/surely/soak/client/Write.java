package surely.soak.client;

import java.util.function.Function;
import surely.soak.history.Event;
import surely.soak.history.Event.Answer;
import surely.soak.history.Kind;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/**
 * A guarded write that a client requests.
 *
 * @param result of the reply, which a repeat has to get, too
 */
record Write(
    Kind kind,
    String subject,
    String id,
    String payload,
    Request request,
    Function<HttpReply, String> result) {
  private static final int TOO_MANY = 429;

  /** A write whose repeats get the same body, byte for byte. */
  static Write sameBody(Kind kind, String subject, String id, String payload, Request request) {
    return new Write(kind, subject, id, payload, request, Write::idAndHash);
  }

  /** A write whose repeats get this member of the body again. */
  static Write same(
      Kind kind, String subject, String id, String payload, Request request, String member) {
    return new Write(
        kind,
        subject,
        id,
        payload,
        request,
        reply -> Api.object(reply.body()).get(member).toString());
  }

  /** The same id with something else to store. */
  Write with(String otherPayload, Request otherRequest) {
    return new Write(kind, subject, id, otherPayload, otherRequest, result);
  }

  Event event(String fault, HttpReply reply) {
    Answer answer = answer(reply);
    return new Event(fault, kind, subject, id, payload, answer, result(answer, reply));
  }

  private static Answer answer(HttpReply reply) {
    return switch (reply.outcome()) {
      case HAPPENED ->
          reply.status() == 201 && reply.header("Idempotency-Replayed") == null
              ? Answer.NEW
              : Answer.REPEATED;
      case DID_NOT ->
          reply.status() == TOO_MANY || problem(reply).equals("request-in-progress")
              ? Answer.UNKNOWN
              : Answer.REFUSED;
      case UNKNOWN -> Answer.UNKNOWN;
    };
  }

  private String result(Answer answer, HttpReply reply) {
    return switch (answer) {
      case NEW, REPEATED -> result.apply(reply);
      case REFUSED -> problem(reply);
      case UNKNOWN -> reply.isUnknown() ? reply.toString() : reply.status() + " " + problem(reply);
    };
  }

  private static String idAndHash(HttpReply reply) {
    String id = Api.object(reply.body()).getString("id", "");
    return id + " " + Integer.toHexString(reply.body().hashCode());
  }

  /** The type of a problem without the path; of what is not a problem, its status. */
  private static String problem(HttpReply reply) {
    String type = String.valueOf(reply.header("Content-Type"));
    return type.startsWith("application/problem+json")
        ? Api.object(reply.body()).getString("type").replaceFirst(".*/problems/", "")
        : Integer.toString(reply.status());
  }
}

package surely.once;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs a resource's write: with retries where the database needs them, and under the client's
 * idempotency key if it sent one.
 */
@ApplicationScoped
public class Once {
  @Inject private TransactionRetry retry;
  @Inject private HttpServletRequest request;
  @EJB private IdempotencyKeys keys;

  /** Runs a write that is idempotent by its own unique key. */
  public Response write(Supplier<RecordedResponse> write) {
    return retry.call(write).toResponse();
  }

  /**
   * Runs a POST that creates something. With {@code Idempotency-Key}, a repeat with the same body
   * gets the first response again, with {@code Idempotency-Replayed: true}. Keys belong to a member
   * and a path (IETF draft-ietf-httpapi-idempotency-key-header).
   *
   * @param body what the client sent, as a record; null if the call takes no body
   */
  public Response post(Record body, Supplier<RecordedResponse> write) {
    List<String> headers = Collections.list(request.getHeaders("Idempotency-Key"));
    if (headers.isEmpty()) return write(write);
    String key = IdempotencyKeyHeader.parse(headers);
    String member = request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
    IdempotentRequest keyed = IdempotentRequest.of(member, request.getRequestURI(), key, body);
    return write(() -> keys.response(keyed, write));
  }

  /** Whether the client sent an idempotency key. */
  public boolean keyed() {
    return request.getHeader("Idempotency-Key") != null;
  }
}

package surely.once;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A used key and the response to its first request. It is inserted before the write and completed
 * after it.
 */
@Entity
@Table(name = "idempotency_key")
public class IdempotencyKey {
  @Id private String id;
  private String fingerprint;
  private Integer status;
  private String location;
  private String etag;

  @Column(length = Integer.MAX_VALUE)
  private String body;

  protected IdempotencyKey() {}

  IdempotencyKey(IdempotentRequest request) {
    id = request.id();
    fingerprint = request.fingerprint();
  }

  void keep(RecordedResponse response, ResponseCipher cipher) {
    status = response.status();
    location = response.location();
    etag = response.etag();
    body = response.body() == null ? null : cipher.close(response.body());
  }

  /**
   * @throws IdempotencyKeyReused 422
   */
  RecordedResponse replay(IdempotentRequest again) {
    if (!again.hasBodyOf(fingerprint)) throw new IdempotencyKeyReused();
    return new RecordedResponse(
        status, location, etag, body == null ? null : again.cipher().open(body), true);
  }
}

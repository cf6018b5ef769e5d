package surely.once;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A key that was used, and the answer that its first request got; inserted before the write, completed after it. */
@Entity
@Table(name = "idempotency_key")
public class IdempotencyKey {
  @Id private String id;
  private String fingerprint;
  private Integer status;
  private String location;
  private String etag;
  @Column(length = Integer.MAX_VALUE) private String body;

  protected IdempotencyKey() {}

  IdempotencyKey(Keyed request) {
    id = request.id();
    fingerprint = request.fingerprint();
  }

  void keep(Answer answer, Seal seal) {
    status = answer.status();
    location = answer.location();
    etag = answer.etag();
    body = answer.body() == null ? null : seal.close(answer.body());
  }

  /** @throws IdempotencyKeyReused 422 */
  Answer replay(Keyed again) {
    if (!again.hasBodyOf(fingerprint)) throw new IdempotencyKeyReused();
    return new Answer(status, location, etag, body == null ? null : again.seal().open(body), true);
  }
}

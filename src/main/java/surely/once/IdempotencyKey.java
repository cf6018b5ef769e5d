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

  IdempotencyKey(String id, String fingerprint) {
    this.id = id;
    this.fingerprint = fingerprint;
  }

  void keep(Answer answer) {
    status = answer.status();
    location = answer.location();
    etag = answer.etag();
    body = answer.body();
  }

  Answer replay(String fingerprintNow) {
    if (!fingerprint.equals(fingerprintNow)) throw new IdempotencyKeyReused();
    return new Answer(status, location, etag, body, true);
  }
}

package surely.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A log-in that has not been revoked. */
@Entity(name = "SurelySession")
@Table(name = "session")
public class Session {
  @Id @Column(name = "token_hash") private String tokenHash;
  @Column(name = "member_id") private String memberId;
  @Column(name = "expires_at") private LocalDateTime expiresAt;

  protected Session() {}

  Session(String tokenHash, String memberId, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.memberId = memberId;
    this.expiresAt = LocalDateTime.ofInstant(expiresAt, ZoneOffset.UTC);
  }
}

package surely.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Records that an ID token has logged in. */
@Entity
@Table(name = "used_id_token")
public class UsedIdToken {
  @Id private String id;

  @Column(name = "session_hash")
  private String sessionHash;

  @Column(name = "expires_at")
  private LocalDateTime expiresAt;

  protected UsedIdToken() {}

  UsedIdToken(IdToken token, String sessionHash) {
    id = token.id();
    this.sessionHash = sessionHash;
    expiresAt = LocalDateTime.ofInstant(token.expiresAt(), ZoneOffset.UTC);
  }

  boolean opened(String session) {
    return sessionHash.equals(session);
  }
}

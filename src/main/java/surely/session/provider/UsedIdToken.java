package surely.session.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Records that an ID token has logged in. */
@Entity
@Table(name = "used_id_token")
public class UsedIdToken {
  @Id private String id;

  @Column(name = "session_hash")
  private String sessionHash;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected UsedIdToken() {}

  UsedIdToken(IdToken token, String sessionHash) {
    id = token.id();
    this.sessionHash = sessionHash;
    expiresAt = token.expiresAt();
  }

  boolean opened(String session) {
    return sessionHash.equals(session);
  }
}

package surely.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** The identity with which a member logs in through a provider. */
@Entity
@Table(
    name = "identity",
    uniqueConstraints =
        @UniqueConstraint(
            name = "identity_provider_subject",
            columnNames = {"provider", "subject"}))
@NamedQuery(
    name = "Identity.member",
    query =
        "SELECT i.memberId FROM Identity i WHERE i.provider = :provider AND i.subject = :subject")
@NamedQuery(
    name = "Identity.providers",
    query =
        "SELECT DISTINCT i.provider FROM Identity i WHERE i.memberId = :member "
            + "ORDER BY i.provider")
public class Identity {
  @Id private String id;
  private String provider;
  private String subject;

  @Column(name = "member_id")
  private String memberId;

  protected Identity() {}

  Identity(String id, ProviderIdentity identity, String memberId) {
    this.id = id;
    provider = identity.provider();
    subject = identity.subject();
    this.memberId = memberId;
  }
}

package surely.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;

/** Records that a member collected a card. */
@Entity
@Table(
    name = "card_collection",
    uniqueConstraints =
        @UniqueConstraint(
            name = "card_collection_card_member",
            columnNames = {"card_id", "member_id"}))
@NamedQuery(
    name = "CardCollection.of",
    query = "SELECT c FROM CardCollection c WHERE c.cardId = :card AND c.memberId = :member")
public class CardCollection {
  @Id private String id;

  @Column(name = "card_id")
  private String cardId;

  @Column(name = "member_id")
  private String memberId;

  private long points;

  @Column(name = "collected_at")
  private Instant collectedAt;

  protected CardCollection() {}

  CardCollection(String id, String cardId, String memberId, long points) {
    this.id = id;
    this.cardId = cardId;
    this.memberId = memberId;
    this.points = points;
    collectedAt = Instant.now();
  }

  boolean hasId(String other) {
    return id.equals(other);
  }

  Collected view(long balance) {
    return new Collected(cardId, points, balance);
  }
}

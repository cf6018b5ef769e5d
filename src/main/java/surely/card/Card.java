package surely.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Objects;
import surely.card.code.CardId;

/** A card that members collect for points. */
@Entity
@Table(
    name = "card",
    uniqueConstraints = @UniqueConstraint(name = "card_code", columnNames = "code"))
@NamedQuery(name = "Card.idOfCode", query = "SELECT c.id FROM Card c WHERE c.code = :code")
public class Card {
  @Id private String id;
  private String code;
  private long points;

  @Column(name = "collection_limit")
  private Long limit;

  protected Card() {}

  Card(String id, NewCard card) {
    this.id = id;
    code = CardId.code(id);
    define(card);
  }

  /**
   * @return false if it was so already
   */
  final boolean define(NewCard card) {
    boolean changes = points != card.points() || !Objects.equals(limit, card.limit());
    points = card.points();
    limit = card.limit();
    return changes;
  }

  String id() {
    return id;
  }

  CardView view() {
    return new CardView(id, points, limit);
  }
}

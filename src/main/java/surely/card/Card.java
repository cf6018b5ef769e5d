package surely.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A card that members collect for points. */
@Entity
@Table(name = "card")
public class Card {
  @Id private String id;
  private long points;
  @Column(name = "collection_limit") private Long limit;

  protected Card() {}

  Card(String id, NewCard card) {
    this.id = id;
    define(card);
  }

  final void define(NewCard card) {
    points = card.points();
    limit = card.limit();
  }

  CardView view() {
    return new CardView(id, points, limit);
  }
}

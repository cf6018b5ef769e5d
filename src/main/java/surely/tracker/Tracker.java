package surely.tracker;

import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import surely.json.StrictJson;
import surely.sql.UtcDateTime;

/** A value that a member stores under a type. */
@Entity
@Table(
    name = "tracker",
    uniqueConstraints =
        @UniqueConstraint(
            name = "tracker_member_type",
            columnNames = {"member_id", "type"}))
@NamedQuery(
    name = "Tracker.page",
    query =
        "SELECT t FROM Tracker t WHERE t.memberId = :member AND t.type > :after ORDER BY t.type")
@NamedQuery(
    name = "Tracker.one",
    query = "SELECT t FROM Tracker t WHERE t.memberId = :member AND t.type = :type")
public class Tracker {
  @Id private String id;

  @Column(name = "member_id")
  private String memberId;

  private String type;
  private String value;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Tracker() {}

  Tracker(String id, String memberId, String type, JsonValue value) {
    this.id = id;
    this.memberId = memberId;
    this.type = type;
    createdAt = UtcDateTime.now();
    set(value);
  }

  final void set(JsonValue newValue) {
    value = newValue.toString();
    updatedAt = UtcDateTime.now();
  }

  boolean hasId(String other) {
    return id.equals(other);
  }

  TrackerView view() {
    return new TrackerView(type, StrictJson.stored(value), createdAt, updatedAt);
  }
}

package surely.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A move of points. Read only: {@link Points} appends entries by SQL. */
@Entity
@Table(name = "ledger_entry")
@NamedQuery(
    name = "LedgerEntry.page",
    query =
        "SELECT e FROM LedgerEntry e WHERE e.account = :account AND e.id < :before "
            + "ORDER BY e.id DESC")
public class LedgerEntry {
  @Id private Long id;
  private String account;
  private long amount;
  private String reason;
  private String reference;

  @Column(name = "moved_at")
  private Instant movedAt;

  protected LedgerEntry() {}

  long id() {
    return id;
  }

  PointsPage.Entry view() {
    return new PointsPage.Entry(amount, reason, reference, movedAt);
  }
}

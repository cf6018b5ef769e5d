package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.database.Rows;
import surely.test.server.Suite;

/** The statements of the timers that purge. */
@ExtendWith(ArquillianExtension.class)
class PurgeIT {
  private final Rows rows = Rows.of(Suite.application());

  @Test
  void aKeyIsForgottenAfterItsTimeAndNotBefore() {
    String young = key("47");
    String old = key("49");

    rows.run(IdempotencyKeys.PURGE.replace("?1", "?"), 48 * 3600);

    assertThat(rows.count("SELECT COUNT(*) FROM idempotency_key WHERE id = ?", young), is(1L));
    assertThat(rows.count("SELECT COUNT(*) FROM idempotency_key WHERE id = ?", old), is(0L));
  }

  private String key(String hoursAgo) {
    String id = Ids.hash(UUID.randomUUID().toString());
    rows.run(
        "INSERT INTO idempotency_key (id, fingerprint, created_at) "
            + "VALUES (?, '', UTC_TIMESTAMP(6) - INTERVAL ? HOUR)",
        id,
        hoursAgo);
    return id;
  }
}

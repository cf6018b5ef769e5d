package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import surely.launcher.Account;
import surely.test.Rows;
import surely.test.Suite;

/** What becomes of rows that earlier releases have stored. */
class MigrationIT {
  private static final String SCHEMA = "migrated";
  private static final String MEMBER = "INSERT INTO member (id, email, name, created_at) VALUES (?, ?, 'Name', ?)";

  @Test void eachAddressAndEachCodeGetsItsOneSpellingAndNothingIsLost() {
    Rows.of(Suite.administrator()).run("CREATE OR REPLACE DATABASE " + SCHEMA);
    Account root = Suite.administrator();
    Account account = new Account(root.url().replaceFirst("/surely$", "/" + SCHEMA), root.user(), root.password());
    Rows rows = Rows.of(account);
    flyway(account).target("7").load().migrate();
    rows.run(MEMBER, "second", "ju\u0308rgen@example.org", "2026-02-01");
    rows.run(MEMBER, "first", "j\u00FCrgen@example.org", "2026-01-01");
    rows.run(MEMBER, "alone", "kim@b\u00FCcher.example", "2026-01-01");
    rows.run(MEMBER, "later", "kim@xn--bcher-kva.example", "2026-01-02");
    rows.run(MEMBER, "only", "u\u0308@example.org", "2026-01-01");
    rows.run(MEMBER, "plain", "ann@example.org", "2026-01-01");
    for (String card : List.of("Tea-01", "tea 01", "Caf\u00E9")) rows.run("INSERT INTO card (id, points) VALUES (?, 1)", card);

    flyway(account).javaMigrations(new V9__Canonical_spellings()).load().migrate();

    assertThat(rows.column("SELECT CONCAT(id, ' ', email) FROM member ORDER BY id"), contains("alone kim@b\u00FCcher.example", "first j\u00FCrgen@example.org",
        "later kim@xn--bcher-kva.example", "only \u00FC@example.org", "plain ann@example.org", "second ju\u0308rgen@example.org"));
    assertThat(rows.column("SELECT CONCAT(id, '=', COALESCE(code, 'none')) FROM card ORDER BY id"),
        contains("Caf\u00E9=caf\u00E9", "Tea-01=tea01", "tea 01=none"));
    assertThat(flyway(account).javaMigrations(new V9__Canonical_spellings()).load().migrate().migrationsExecuted, is(0));
  }

  private static FluentConfiguration flyway(Account account) {
    return Flyway.configure(Migration.class.getClassLoader()).dataSource(account.url(), account.user(), account.password())
        .locations("classpath:db/migration");
  }
}

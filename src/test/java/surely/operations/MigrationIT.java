package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import surely.launcher.database.Account;
import surely.test.database.Rows;
import surely.test.server.Suite;

/** How migrations change rows that earlier releases have stored. */
class MigrationIT {
  private static final String MEMBER =
      "INSERT INTO member (id, email, name, created_at) VALUES (?, ?, 'Name', ?)";

  @Test
  void eachAddressAndEachCodeGetsItsOneSpellingAndNothingIsLost() {
    Account account = Suite.emptyDatabase("spelled");
    Rows rows = Rows.of(account);
    flyway(account).target("7").load().migrate();
    rows.run(MEMBER, "second", "ju\u0308rgen@example.org", "2026-02-01");
    rows.run(MEMBER, "first", "j\u00FCrgen@example.org", "2026-01-01");
    rows.run(MEMBER, "alone", "kim@b\u00FCcher.example", "2026-01-01");
    rows.run(MEMBER, "later", "kim@xn--bcher-kva.example", "2026-01-02");
    rows.run(MEMBER, "only", "u\u0308@example.org", "2026-01-01");
    rows.run(MEMBER, "plain", "ann@example.org", "2026-01-01");
    for (String card : List.of("Tea-01", "tea 01", "Caf\u00E9"))
      rows.run("INSERT INTO card (id, points) VALUES (?, 1)", card);

    flyway(account).javaMigrations(new V9__Canonical_spellings()).load().migrate();

    assertThat(
        rows.column("SELECT CONCAT(id, ' ', email) FROM member ORDER BY id"),
        contains(
            "alone kim@b\u00FCcher.example",
            "first j\u00FCrgen@example.org",
            "later kim@xn--bcher-kva.example",
            "only \u00FC@example.org",
            "plain ann@example.org",
            "second ju\u0308rgen@example.org"));
    assertThat(
        rows.column("SELECT CONCAT(id, '=', COALESCE(code, 'none')) FROM card ORDER BY id"),
        contains("Caf\u00E9=caf\u00E9", "Tea-01=tea01", "tea 01=none"));
    assertThat(
        flyway(account)
            .javaMigrations(new V9__Canonical_spellings())
            .load()
            .migrate()
            .migrationsExecuted,
        is(0));
  }

  @Test
  void whatIsThereIsCounted() {
    Account account = Suite.emptyDatabase("counted");
    Rows rows = Rows.of(account);
    flyway(account).target("8").load().migrate();
    rows.run(MEMBER, "ann", "ann@example.org", "2026-01-01");
    for (String type : List.of("a", "b"))
      rows.run(
          "INSERT INTO tracker (id, member_id, type, value, created_at, updated_at) "
              + "VALUES (?, 'ann', ?, '1', NOW(), NOW())",
          type,
          type);
    for (String id : List.of("one", "two"))
      rows.run(
          "INSERT INTO survey (id, owner, state, title, definition, choice_limits, "
              + "respondents, version, created_at) "
              + "VALUES (?, 'ann', 'open', '', REPEAT('x', 4097), '{}', 'invited', 1, NOW())",
          id);
    rows.run(
        "INSERT INTO invitation (id, survey_id, token_hash, created_at) "
            + "SELECT seq, 'one', seq, NOW() FROM seq_1_to_4");
    rows.run(
        "INSERT INTO progress (survey_id, response_id, answers, saved_at) "
            + "SELECT 'two', seq, REPEAT('x', 4096), NOW() FROM seq_1_to_5");

    flyway(account).javaMigrations(new V9__Canonical_spellings()).load().migrate();

    assertThat(
        rows.column("SELECT CONCAT(subject, ' ', taken) FROM quota ORDER BY subject"),
        contains("definitions:ann 6", "invitations:one 4", "progress:two 5", "trackers:ann 2"));
  }

  private static FluentConfiguration flyway(Account account) {
    return Flyway.configure(Migration.class.getClassLoader())
        .dataSource(account.url(), account.user(), account.password())
        .locations("classpath:db/migration");
  }
}

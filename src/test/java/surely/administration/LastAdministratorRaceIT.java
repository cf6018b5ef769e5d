package surely.administration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;

import java.util.List;
import java.util.Set;
import surely.test.api.Api.Somebody;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** Two administrators, the only ones, who withdraw each other at the same time: one stays. */
class LastAdministratorRaceIT extends RaceContract {
  private static final String WITHOUT =
      "SELECT COUNT(*) = 0 FROM member WHERE administrator AND disabled_at IS NULL";

  @Override
  protected void round(RaceServers servers, int number) {
    Somebody ann = servers.member(0);
    Somebody ben = servers.member(1);
    servers
        .rows()
        .run(
            "UPDATE member SET administrator = (id IN (?, ?)) WHERE administrator OR id IN (?, ?)",
            ann.id(),
            ben.id(),
            ann.id(),
            ben.id());
    try {
      String change = number % 2 == 0 ? "{\"administrator\": false}" : "{\"disabled\": true}";
      List<HttpReply> replies =
          servers.race(
              CLIENTS,
              client -> client % 2 == 0 ? change(ann, ben, change) : change(ben, ann, change));

      RaceAssertions.exactly(0, "servers without an administrator", servers.rows().count(WITHOUT));
      Set<String> kinds = RaceAssertions.kinds(replies).keySet();
      assertThat(kinds, hasItem("200"));
      // 403 and 401: the request came when its administrator was none any more
      assertThat(
          kinds,
          everyItem(
              in(List.of("200", "409 last-administrator", "403 forbidden", "401 log-in-needed"))));
    } finally {
      restore(servers, ann, ben);
    }
  }

  private static Request change(Somebody caller, Somebody member, String change) {
    return Request.of("PATCH", "/api/members/" + member.id()).bearer(caller.token()).json(change);
  }

  /** With the sessions, which end when a member is disabled. */
  private static void restore(RaceServers servers, Somebody... members) {
    servers
        .rows()
        .run(
            "UPDATE member SET administrator = (email = ?), disabled_at = NULL "
                + "WHERE administrator OR disabled_at IS NOT NULL OR email = ?",
            System.getenv("SURELY_ADMIN_EMAIL"),
            System.getenv("SURELY_ADMIN_EMAIL"));
    for (Somebody member : members)
      servers
          .rows()
          .run(
              "INSERT IGNORE INTO session (token_hash, member_id, expires_at) "
                  + "VALUES (SHA2(?, 256), ?, UTC_TIMESTAMP(6) + INTERVAL 1 DAY)",
              member.token(),
              member.id());
  }

  @Override
  protected Control control() {
    return new Control("servers without an administrator", withoutMemberLocks());
  }
}

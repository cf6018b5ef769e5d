package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static surely.test.race.RaceAssertions.kinds;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Metric;
import surely.test.database.CommitCut;
import surely.test.database.RowLock;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceServers;
import surely.test.race.Writes;
import surely.test.server.Suite;

/**
 * Responses that share a transaction. A lock on the survey's row holds up a first response until
 * all others wait behind it; then these are one group. Each gets the result that it would get
 * alone.
 */
@ExtendWith(ArquillianExtension.class)
class ResponseGroupIT {
  private static final int GROUP = 15;
  private static final String LOCK = "SELECT id FROM survey WHERE id = ? FOR UPDATE";
  private static final String LOCK_WAITS =
      "SELECT variable_value FROM information_schema.global_status "
          + "WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
  private static final String RESPONSES = "SELECT COUNT(*) FROM response WHERE survey_id = ?";
  private static final String TAKEN =
      "SELECT taken FROM quota WHERE subject = CONCAT('survey:', ?)";
  private static RaceServers servers;
  private static Rows root;
  private double storedBefore;
  private double leftBefore;

  @BeforeAll
  static void start() {
    servers = RaceServers.guarded();
    root = Rows.of(Suite.administrator());
  }

  @BeforeEach
  void readMetrics() {
    storedBefore = grouped("stored");
    leftBefore = grouped("left");
  }

  @AfterEach
  void reset() {
    Suite.link().reset();
  }

  @Test
  void responsesThatComeTogetherShareATransaction() {
    String survey = servers.openSurvey("{}");
    String saved = RaceServers.fresh("response");
    servers.must(
        201,
        Request.put("/api/surveys/" + survey + "/responses/" + saved + "/progress")
            .json("{\"answers\": {\"like\": \"no\"}, \"page\": 0}"));
    List<Request> group = fresh(survey, GROUP - 1);
    group.add(Writes.respond(survey, saved));

    List<HttpReply> replies = together(survey, group);

    assertThat(kinds(replies), is(kinds("201", GROUP)));
    assertGrouped(GROUP, 0);
    assertStored(survey, GROUP + 1);
    assertThat(count("SELECT COUNT(*) FROM progress WHERE survey_id = ?", survey), is(0L));
    Until.holds(
        () -> count("SELECT taken FROM quota WHERE subject = CONCAT('progress:', ?)", survey) == 0);
  }

  @Test
  void repeatsAndOtherAnswersUnderAnIdAreDecidedAlone() {
    String survey = servers.openSurvey("{}");
    String there = RaceServers.fresh("response");
    HttpReply first = onAnotherServer(Writes.respond(survey, there));
    String twin = RaceServers.fresh("response");
    List<Request> group = fresh(survey, GROUP - 4);
    group.add(Writes.respond(survey, there));
    group.add(Writes.respond(survey, there, "no"));
    group.add(Writes.respond(survey, twin));
    group.add(Writes.respond(survey, twin));

    List<HttpReply> replies = together(survey, group);

    assertThat(kinds(replies.subList(0, GROUP - 4)), is(kinds("201", GROUP - 4)));
    assertThat(replies.get(GROUP - 4).status(), is(200));
    assertThat(replies.get(GROUP - 4).body(), is(first.body()));
    assertThat(kinds(replies.subList(GROUP - 3, GROUP - 2)), is(kinds("409 response-differs", 1)));
    List<HttpReply> twins = replies.subList(GROUP - 2, GROUP);
    assertThat(kinds(twins), is(kinds("201", 1, "200", 1)));
    assertThat(RaceAssertions.distinct(twins, HttpReply::body), hasSize(1));
    assertGrouped(GROUP - 3, 3);
    assertStored(survey, GROUP - 1);
  }

  @Test
  void theLastPlacesAreGivenOutAlone() {
    String survey = servers.openSurvey("{\"responseLimit\": 10}");

    List<HttpReply> replies = together(survey, fresh(survey, GROUP));

    assertThat(kinds(replies), is(kinds("201", 9, "409 survey-full", GROUP - 9)));
    assertGrouped(0, GROUP);
    assertStored(survey, 10);
    assertThat(count(TAKEN, survey), is(10L));
  }

  @Test
  void aGroupTakesThePlacesThatThereAre() {
    String survey =
        servers.openSurvey(
            "{\"responseLimit\": 16, \"choiceLimits\": {\"like\": {\"yes\": 16, \"no\": 1}}}");

    List<HttpReply> replies = together(survey, fresh(survey, GROUP));

    assertThat(kinds(replies), is(kinds("201", GROUP)));
    assertGrouped(GROUP, 0);
    assertThat(count(TAKEN, survey), is(16L));
    assertThat(
        count("SELECT SUM(taken) FROM quota WHERE subject LIKE CONCAT('choice:', ?, ':%')", survey),
        is(16L));
  }

  @Test
  void theLastPlacesOfAChoiceAreGivenOutAlone() {
    String survey = servers.openSurvey("{\"choiceLimits\": {\"like\": {\"yes\": 8}}}");

    List<HttpReply> replies = together(survey, fresh(survey, GROUP));

    assertThat(kinds(replies), is(kinds("201", 7, "409 choice-full", GROUP - 7)));
    assertGrouped(0, GROUP);
    assertStored(survey, 8);
  }

  @Test
  void whoHasRespondedIsRefusedAlone() {
    String survey = servers.openSurvey("{\"respondents\": \"members\"}");
    servers.must(201, asMember(survey, 1));
    List<Request> group = new ArrayList<>();
    IntStream.range(1, GROUP).forEach(member -> group.add(asMember(survey, member)));
    group.add(asMember(survey, 2)); // this member responds a second time

    List<HttpReply> replies = together(survey, group);

    assertThat(kinds(replies), is(kinds("201", GROUP - 2, "409 already-responded", 2)));
    assertThat(replies.get(0).status(), is(409));
    assertGrouped(GROUP - 2, 2);
    assertStored(survey, GROUP);
  }

  @Test
  void rewardsAreNotPaidInGroups() {
    String survey =
        servers.openSurvey("{\"respondents\": \"members\", \"responseLimit\": 16, \"reward\": 1}");

    List<HttpReply> replies = servers.race(GROUP, member -> asMember(survey, member + 1));

    assertThat(kinds(replies), is(kinds("201", GROUP)));
    assertGrouped(0, 0);
  }

  enum When {
    BEFORE,
    AFTER;

    CommitCut cut(String sql) {
      return this == BEFORE ? Suite.link().cutBeforeCommit(sql) : Suite.link().cutAfterCommit(sql);
    }
  }

  /** Only a group looks up several ids at once, so the cut hits its transaction. */
  @ParameterizedTest
  @EnumSource
  void afterACutCommitEachFindsOutAlone(When when) {
    String survey = servers.openSurvey("{}");
    List<Request> group = fresh(survey, GROUP);
    CommitCut cut = when.cut("FROM response WHERE survey_id = ? AND id IN (");

    List<HttpReply> replies = together(survey, group);

    assertThat("the link was cut", cut.strikes(), is(1));
    assertThat(kinds(replies), is(kinds(when == When.BEFORE ? "201" : "200", GROUP)));
    assertGrouped(0, GROUP);
    assertStored(survey, GROUP + 1);
    List<HttpReply> again = servers.race(GROUP, group::get);
    assertThat(bodies(again), is(bodies(replies)));
  }

  private static List<String> bodies(List<HttpReply> replies) {
    return replies.stream().map(HttpReply::body).toList();
  }

  private static Request asMember(String survey, int member) {
    return Writes.respond(survey, RaceServers.fresh("response"))
        .bearer(servers.member(member).token());
  }

  /** What this server has stored itself does not wait for a group again. */
  private static HttpReply onAnotherServer(Request request) {
    HttpReply reply =
        RaceServers.ofTwoServers()
            .race(2, server -> server == 0 ? Request.get("/api/health/live") : request)
            .get(1);
    assertThat(reply.status(), is(201));
    return reply;
  }

  private static List<Request> fresh(String survey, int count) {
    return new ArrayList<>(
        Stream.generate(() -> Writes.respond(survey, RaceServers.fresh("response")))
            .limit(count)
            .toList());
  }

  /** The results of these requests, which wait together behind another response. */
  private static List<HttpReply> together(String survey, List<Request> group) {
    CompletableFuture<HttpReply> first;
    CompletableFuture<List<HttpReply>> replies;
    Request opener =
        Writes.respond(survey, RaceServers.fresh("response")).bearer(servers.member(0).token());
    try (RowLock lock = RowLock.of(Suite.application(), LOCK, survey)) {
      assertThat(lock.isHeld(), is(true));
      first = CompletableFuture.supplyAsync(() -> Api.ofSuite().send(opener));
      Until.holds(() -> root.count(LOCK_WAITS) > 0);
      replies = CompletableFuture.supplyAsync(() -> servers.race(group.size(), group::get));
      Until.holds(() -> Metric.value("surely_grouped_waiting") == group.size());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    assertThat(first.join().status(), is(201));
    return replies.join();
  }

  private void assertGrouped(int stored, int left) {
    assertThat("stored in a group", grouped("stored") - storedBefore, is((double) stored));
    assertThat("left out of a group", grouped("left") - leftBefore, is((double) left));
  }

  private static double grouped(String outcome) {
    return Metric.value("surely_grouped_total{outcome=\"" + outcome + "\"}");
  }

  /** Checks the rows, and what the owner sees. */
  private static void assertStored(String survey, long count) {
    assertThat(count(RESPONSES, survey), is(count));
    Request results =
        Request.get("/api/surveys/" + survey + "/results").bearer(servers.member(0).token());
    Until.holds(() -> Api.object(servers.must(200, results).body()).getInt("responses") == count);
  }

  private static long count(String sql, String survey) {
    return servers.rows().count(sql, survey);
  }
}

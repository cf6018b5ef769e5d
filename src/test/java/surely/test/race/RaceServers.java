package surely.test.race;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import surely.launcher.database.Account;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Race;
import surely.test.http.Request;
import surely.test.server.FurtherServer;
import surely.test.server.Suite;

/** The servers of races, with their clients, members and database. They are made once. */
public final class RaceServers {
  private static final int RICH = 16;
  private static final AtomicLong NAMES = new AtomicLong();
  private static RaceServers guarded;
  private static RaceServers ofTwoServers;

  private final Race race;
  private final List<String> servers;
  private final Rows rows;
  private final String administrator;
  private final List<Somebody> members;
  private List<HttpReply> latest = List.of();

  RaceServers(Account database, String... servers) {
    race =
        Race.against(Stream.of(servers).map(URI::create).toArray(URI[]::new))
            .within(Duration.ofMinutes(2)); // for a busy machine
    this.servers = List.of(servers);
    rows = Rows.of(database);
    var api = new Api(servers[0]);
    administrator = api.administrator();
    members = Stream.generate(api::signUp).limit(RICH + 1).toList();
    String treasure = card(1_000_000, null);
    members
        .subList(0, RICH)
        .forEach(member -> must(201, Writes.collect(treasure).bearer(member.token())));
    String poor = poorMember().token();
    for (int i = 0; i < 5; i++) must(201, Writes.createWithKey(fresh("title"), "{}").bearer(poor));
  }

  /** The server of the suite. */
  public static synchronized RaceServers guarded() {
    if (guarded == null) guarded = new RaceServers(Suite.administrator(), Suite.url());
    return guarded;
  }

  /**
   * The server of the suite and a second one on its database. The clients of a race take turns
   * between them. On a cluster, the proxy sends the requests to its two servers in turn.
   */
  public static synchronized RaceServers ofTwoServers() {
    if (ofTwoServers == null)
      ofTwoServers =
          new RaceServers(
              Suite.administrator(),
              Suite.url(),
              Suite.isOnCluster()
                  ? Suite.url()
                  : FurtherServer.server("second", Suite.application(), Map.of()));
    return ofTwoServers;
  }

  /** How many addresses the servers have. */
  public int addresses() {
    return (int) servers.stream().distinct().count();
  }

  /** A name that nothing else has, of at least 16 characters. */
  public static String fresh(String kind) {
    return "%s-%016d".formatted(kind, NAMES.incrementAndGet());
  }

  /** Sends the requests of all clients at the same instant. */
  public List<HttpReply> race(int clients, IntFunction<Request> request) {
    latest = race.send(IntStream.range(0, clients).mapToObj(request).toList());
    return latest;
  }

  /** The responses to the latest race, for messages. */
  String latest() {
    return RaceAssertions.kinds(latest).toString();
  }

  /** Sends a request of the set-up, and checks that it gets this status. */
  public HttpReply must(int status, Request request) {
    HttpReply reply = race.send(request);
    assertThat(request + ": " + reply, reply.status(), is(status));
    return reply;
  }

  public List<Somebody> members() {
    return members;
  }

  /** One of 16 members with a million points each. */
  public Somebody member(int number) {
    return members.get(number);
  }

  /** A member who starts with 50 points. */
  public Somebody poorMember() {
    return members.get(RICH);
  }

  /**
   * The id of a new member, who has neither a password nor points; their address begins with it.
   */
  public String racer(String kind) {
    String id = fresh(kind);
    rows.run(
        "INSERT INTO member (id, email, name, created_at) "
            + "VALUES (?, CONCAT(?, '@example.org'), 'Racer', UTC_TIMESTAMP(6))",
        id,
        id);
    return id;
  }

  /** A new card. */
  public String card(long points, Integer limit) {
    String card = fresh("card");
    must(201, putCard(card, points, limit));
    return card;
  }

  /** The administrator's request to create a card or to change it. */
  public Request putCard(String card, long points, Integer limit) {
    return Request.put("/api/cards/" + card)
        .json("{\"points\": %d, \"limit\": %d}".formatted(points, limit))
        .bearer(administrator);
  }

  /** Creates and opens a survey of the first member, and lets every server show its form once. */
  public String openSurvey(String settings) {
    HttpReply created =
        must(201, Writes.createWithKey(fresh("title"), settings).bearer(member(0).token()));
    String survey = Api.object(created.body()).getString("id");
    must(200, Request.post("/api/surveys/" + survey + "/open").bearer(member(0).token()));
    Request form = Request.get("/api/surveys/" + survey + "/form").bearer(member(0).token());
    race(servers.size(), server -> form);
    return survey;
  }

  public Rows rows() {
    return rows;
  }

  public long balance(Somebody member) {
    return rows.count("SELECT balance FROM account WHERE member_id = ?", member.id());
  }
}

package surely.soak.client;

import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import surely.soak.client.Sender.Known;
import surely.soak.history.Event;
import surely.soak.history.Event.Answer;
import surely.soak.history.Kind;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/**
 * One client after another member: each signs up, collects cards, opens surveys of all sorts,
 * answers its own and those of others, and closes one. What it is told to have happened is at times
 * requested again, with the same payload and with another, or was requested twice at once.
 */
final class Client implements Runnable {
  private static final int STEPS = 100;
  private static final int COST = 10;
  private static final int REWARD = 3;
  private static final int REWARDED = 4;
  private static final int TREASURE = 1000;

  private final Shared shared;
  private final String name;
  private final Random random;
  private final Sender sender;
  private int names;

  // of the present member
  private Requests requests;
  private long balance;
  private String own;
  private String rewarded;
  private int yes;
  private int no;
  private int sets;
  private final Set<String> collected = new HashSet<>();
  private final Deque<String> invitations = new ArrayDeque<>();
  private String invited;

  Client(Shared shared, int number, long seed) {
    this.shared = shared;
    name = "%02d".formatted(number);
    random = new Random(seed * 1000 + number);
    sender = new Sender(shared, name, random);
  }

  @Override
  public void run() {
    try (sender) {
      String treasure = card(TREASURE, null);
      while (!shared.isStopped()) {
        signUp();
        if (collect(treasure)) balance += TREASURE;
        shared.publish("card", card(1, 5));
        openSurveys();
        for (int step = 0; step < STEPS && !shared.isStopped(); step++) step();
        readBalance();
        readResults();
        write(requests.close(own), null);
        write(requests.close(rewarded), null); // which returns points, so nothing is read after it
      }
    }
  }

  /** How many writes it has learned the outcome of. */
  long writes() {
    return sender.writes();
  }

  private void signUp() {
    String email = fresh("member") + "@example.org";
    String called = "Member " + random.nextInt(1000);
    Known known = write(Requests.signUp(email, called), Requests.signUp(email, "somebody else"));
    JsonObject session =
        Api.object(
            sender
                .ask(
                    Request.post("/api/sessions")
                        .json(
                            "{\"email\": \"%s\", \"password\": \"%s\"}"
                                .formatted(email, Api.PASSWORD)))
                .body());
    String member = Api.object(known.reply().body()).getString("id");
    requests = new Requests(member, session.getString("token"));
    balance = 100;
    collected.clear();
    sets = 0;
  }

  private void openSurveys() {
    own = open("{\"respondents\": \"anyone\"}");
    yes = 0;
    no = 0;
    shared.publish(
        "limited",
        open("{\"responseLimit\": 30, \"choiceLimits\": {\"like\": {\"yes\": 20, \"no\": 20}}}"));
    rewarded =
        open(
            "{\"respondents\": \"members\", \"responseLimit\": %d, \"reward\": %d}"
                .formatted(REWARDED, REWARD));
    shared.publish("rewarded", rewarded);
    balance -= REWARDED * REWARD;
    shared.publish("members", open("{\"respondents\": \"members\"}"));
    shared.publish("anonymous", open("{\"respondents\": \"members\", \"anonymous\": true}"));
    invited = open("{\"respondents\": \"invited\"}");
    invite();
  }

  private String open(String settings) {
    Write create = requests.create(fresh("title"), settings);
    Known known = write(create, requests.create(create.id(), "{\"responseLimit\": 7}"));
    balance -= COST;
    String survey = Api.object(known.reply().body()).getString("id");
    write(requests.open(survey), null);
    return survey;
  }

  private void invite() {
    String key = fresh("invitations");
    Known known = write(requests.invite(invited, key, 5), requests.invite(invited, key, 6));
    invitations.clear();
    Api.object(known.reply().body()).getJsonArray("invitations").stream()
        .map(invitation -> invitation.asJsonObject().getString("token"))
        .forEach(invitations::add);
  }

  private void step() {
    int choice = random.nextInt(100);
    if (choice < 60) respondToOwn(fresh("response"));
    else if (choice < 75) respond("limited");
    else if (choice < 79) saveAndRespond();
    else if (choice < 83) write(requests.set("last", ++sets, random.nextInt(1000)), null);
    else if (choice < 86) track();
    else if (choice < 89) respondForReward();
    else if (choice < 91) respondAsMember("members");
    else if (choice < 94) respondAsMember("anonymous");
    else if (choice < 96) respondInvited();
    else if (choice < 98) collectShared();
    else if (choice < 99) readBalance();
    else readResults();
  }

  private void respondToOwn(String id) {
    String like = like();
    if (!write(Requests.respond(own, id, like), Requests.respond(own, id, other(like)))
        .hasHappened()) return;
    if (like.equals("yes")) yes++;
    else no++;
  }

  private void saveAndRespond() {
    String id = fresh("response");
    write(Requests.save(own, id, like()), null);
    respondToOwn(id);
  }

  private void respond(String sort) {
    String survey = shared.any(sort, random);
    String id = fresh("response");
    String like = like();
    write(Requests.respond(survey, id, like), Requests.respond(survey, id, other(like)));
  }

  /** At times a second time, which is refused. */
  private boolean respondAsMember(String sort) {
    String survey = shared.any(sort, random);
    String id = fresh("response");
    String like = like();
    return write(
            requests.respondAsMember(survey, id, like),
            requests.respondAsMember(survey, id, other(like)))
        .hasHappened();
  }

  private void respondForReward() {
    if (respondAsMember("rewarded")) balance += REWARD;
  }

  /** Uses an invitation, and then tries to use it for another response. */
  private void respondInvited() {
    if (invitations.isEmpty()) return;
    String invitation = invitations.pop();
    for (int i = 0; i < 2; i++) {
      String id = fresh("response");
      String like = like();
      write(
          Requests.respond(invited, id, like, invitation),
          Requests.respond(invited, id, other(like), invitation));
    }
  }

  private void track() {
    String type = fresh("type");
    int value = random.nextInt(1000);
    write(requests.track(type, value), requests.track(type, value + 1));
  }

  private void collectShared() {
    if (collect(shared.any("card", random))) balance++;
  }

  /** Returns false if the member has it already, or nobody can collect it any more. */
  private boolean collect(String card) {
    if (!collected.add(card)) return false;
    return write(requests.collect(card), requests.collectWithoutKey(card)).hasHappened();
  }

  /**
   * Requests a write until its outcome is known; at times twice at once, and later again.
   *
   * @param other the same id with another payload, or null
   */
  private Known write(Write write, Write other) {
    int chance = random.nextInt(100);
    Known known = chance < 3 ? sender.sendTwice(write) : sender.send(write);
    if (known.hasHappened()) {
      if (chance >= 90) sender.sendAgain(write);
      if (chance >= 95 && other != null) sender.sendAgain(other);
    }
    return known;
  }

  private void readBalance() {
    HttpReply reply = sender.ask(Request.get("/api/points?limit=1").bearer(requests.token()));
    read(
        requests.member(),
        "balance",
        Long.toString(balance),
        Api.object(reply.body()).get("balance").toString());
  }

  /** Only this client responds to its own survey, so it knows the results. */
  private void readResults() {
    HttpReply reply =
        sender.ask(Request.get("/api/surveys/" + own + "/results").bearer(requests.token()));
    JsonObject results = Api.object(reply.body());
    int pending = results.getInt("pending");
    read(
        own, "responses", Integer.toString(yes + no), "" + (results.getInt("responses") + pending));
    if (pending > 0) return;
    JsonObject counts = results.getJsonArray("questions").getJsonObject(0).getJsonObject("counts");
    read(own, "counts", yes + " " + no, counts.getInt("yes") + " " + counts.getInt("no"));
  }

  private void read(String subject, String what, String expected, String found) {
    sender.hasRead(
        new Event(sender.fault(), Kind.READ, subject, what, expected, Answer.REPEATED, found));
  }

  /** The administrator's new card. */
  private String card(int points, Integer limit) {
    String card = fresh("card");
    sender.ask(
        Request.put("/api/cards/" + card)
            .json("{\"points\": %d, \"limit\": %d}".formatted(points, limit))
            .bearer(shared.administrator()));
    return card;
  }

  private String like() {
    return random.nextInt(3) > 0 ? "yes" : "no";
  }

  private static String other(String like) {
    return like.equals("yes") ? "no" : "yes";
  }

  /** A name that nothing else of this run has, of at least 16 characters. */
  private String fresh(String kind) {
    return "%s-%s-%08d".formatted(kind, name, names++);
  }
}

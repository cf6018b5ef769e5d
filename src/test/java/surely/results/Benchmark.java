package surely.results;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import surely.launcher.Account;
import surely.launcher.LaunchSettings;
import surely.launcher.Serving;
import surely.test.Api;
import surely.test.Api.Somebody;
import surely.test.Until;
import surely.test.http.Race;
import surely.test.http.Request;

/**
 * Measures results and exports of a million responses, and their cost for a submission, on a server
 * with a heap of 512 MB. It takes some minutes and is run by hand only: {@code mvn package
 * -DskipTests && mvn test-compile exec:java -Dexec.mainClass=surely.results.Benchmark
 * -Dexec.classpathScope=test}
 */
public final class Benchmark {
  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("surely.benchmark.responses", 1_000_000);
  private static final String SURVEY =
      """
      {"definition": {"elements": [
        {"type": "radiogroup", "name": "dish", "choices": ["soup", "salad", "stew", "fish"]},
        {"type": "checkbox", "name": "extras", "choices": ["salt", "oil", "bread"]},
        {"type": "rating", "name": "score"},
        {"type": "boolean", "name": "again"},
        {"type": "text", "name": "price", "inputType": "number"},
        {"type": "comment", "name": "why"}]}}""";
  private static final String RESPONSES =
      "INSERT INTO response (survey_id, id, answers, submitted_at) "
          + "SELECT ?, UUID(), CONCAT('{\"dish\":\"', "
          + "ELT(1 + seq % 4, 'soup', 'salad', 'stew', 'fish'), "
          + "'\",\"extras\":[\"salt\",\"oil\"],\"score\":', 1 + seq % 5, "
          + "',\"again\":true,\"price\":', "
          + "seq % 1000 / 10, ',\"why\":\"Because of the number ', seq, ', and of much else "
          + "that there is to say about lunch.\"}'), "
          + "UTC_TIMESTAMP(6) - INTERVAL seq SECOND FROM seq_1_to_";

  private static final String RESPONSE =
      """
      {"answers": {"dish": "soup", "extras": ["salt", "oil"], "score": 4, "again": true,
        "price": 7.5, "why": "Because of lunch."}}""";

  private final String server;
  private final Account account;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Api api;
  private final Somebody owner;

  private Benchmark(String server, Account account) {
    this.server = server;
    this.account = account;
    api = new Api(server);
    owner = api.signUp();
  }

  public static void main(String[] args) throws Exception {
    int port = Serving.freePort();
    Map<String, String> configuration =
        Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m", "SURELY_PASSWORD_ITERATIONS", "2000");
    Path data = Path.of("target", "benchmark");
    try (Serving serving =
        Serving.start(
            new LaunchSettings("127.0.0.1", port, data, Optional.empty(), configuration))) {
      new Benchmark("http://127.0.0.1:" + port, serving.account()).run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    String few = survey();
    fill(few, FEW);
    String many = survey();
    fill(many, MANY);
    results(few, many);
    submissions(few, many);
    entering(survey());
    for (String format : new String[] {"csv", "jsonl", "xlsx"}) file(many, format);
  }

  private String survey() {
    JsonObject made =
        api.made(
            Request.post("/api/surveys")
                .bearer(owner.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(SURVEY));
    api.send(Request.post("/api/surveys/" + made.getString("id") + "/open").bearer(owner.token()));
    return made.getString("id");
  }

  /**
   * Marks all responses as uncounted, as the migration of an old database does, and waits until the
   * timer has counted them.
   */
  private void fill(String survey, int responses) throws Exception {
    execute(RESPONSES + responses, survey);
    execute(
        "INSERT INTO uncounted (survey_id, response_id) SELECT survey_id, id FROM response "
            + "WHERE survey_id = ?",
        survey);
    execute("ANALYZE TABLE response, uncounted");
    long start = System.nanoTime();
    Until.holds(
        java.time.Duration.ofMinutes(20),
        () -> {
          pause();
          return count(
                  "SELECT COUNT(*) FROM (SELECT 1 FROM uncounted WHERE survey_id = ? LIMIT 1) t",
                  survey)
              == 0;
        });
    System.out.printf(
        "adding up %,d responses in the background: %.1f s%n",
        responses, (System.nanoTime() - start) / 1e9);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By turns, so that other work on the machine affects both. */
  private void results(String few, String many) {
    List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>());
    try (Race client = Race.against(URI.create(server))) {
      for (int i = 0; i < 1200; i++) {
        Request request =
            Request.get("/api/surveys/" + (i % 2 == 0 ? few : many) + "/results")
                .bearer(owner.token());
        long start = System.nanoTime();
        JsonObject results = Api.object(client.send(request).body());
        if (i >= 200) times.get(i % 2).add(System.nanoTime() - start);
        if (results.getInt("responses") != (i % 2 == 0 ? FEW : MANY))
          throw new IllegalStateException(results.toString());
      }
    }
    System.out.printf("%-28s %12s %12s%n", "GET /results, ms", "median", "95 %");
    System.out.printf(
        "%-28s %12.2f %12.2f%n",
        FEW + " responses", quantile(times.get(0), 0.5) / 1e6, quantile(times.get(0), 0.95) / 1e6);
    System.out.printf(
        "%-28s %12.2f %12.2f%n",
        MANY + " responses", quantile(times.get(1), 0.5) / 1e6, quantile(times.get(1), 0.95) / 1e6);
  }

  /**
   * Over HTTP, to a small survey, to a large one, and to that one while its results are asked for
   * ten times a second.
   */
  private void submissions(String few, String many) throws Exception {
    byTurns(
        "PUT a response",
        45,
        new Side(FEW + " responses", () -> submitOverHttp(few)),
        new Side(MANY + " responses", () -> submitOverHttp(many)),
        new Side(
            "... and their results read",
            () -> {
              try (Watching results = new Watching(many)) {
                return submitOverHttp(many);
              }
            }));
  }

  /**
   * The statements of a submission by plain JDBC, with and without the row for the results, to show
   * what that row costs.
   */
  private void entering(String survey) throws Exception {
    byTurns(
        "submissions by JDBC",
        20,
        new Side("without uncounted", () -> submitByJdbc(survey, false)),
        new Side("with uncounted", () -> submitByJdbc(survey, true)));
  }

  /**
   * @param rate measures once, in writes a second
   */
  private record Side(String name, Callable<Long> rate) {}

  /**
   * Short rounds by turns, so that other work on the machine affects all of them; the first third
   * is a warm-up.
   */
  private static void byTurns(String title, int rounds, Side... sides) throws Exception {
    Map<Side, List<Long>> rates = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      Side side = sides[round % sides.length];
      long rate = side.rate.call();
      if (round >= rounds / 3) rates.computeIfAbsent(side, name -> new ArrayList<>()).add(rate);
    }
    System.out.printf("%-28s %12s%n", title, "median /s");
    for (Side side : sides)
      System.out.printf("%-28s %,12d%n", side.name, quantile(rates.get(side), 0.5));
  }

  private long submitOverHttp(String survey) throws Exception {
    return rate(
        stop -> {
          try (Race client = Race.against(URI.create(server))) {
            long done = 0;
            for (; !stop.getAsBoolean(); done++) {
              int status =
                  client
                      .send(
                          Request.put("/api/surveys/" + survey + "/responses/" + UUID.randomUUID())
                              .json(RESPONSE))
                      .status();
              if (status != 201) throw new IllegalStateException("status " + status);
            }
            return done;
          }
        });
  }

  private long submitByJdbc(String survey, boolean entering) throws Exception {
    return rate(
        stop -> {
          try (Connection connection = account.connect()) {
            connection.setAutoCommit(false);
            long done = 0;
            for (; !stop.getAsBoolean(); done++) submit(connection, survey, entering);
            return done;
          }
        });
  }

  private interface Client {
    /**
     * @return how many it did
     */
    long run(BooleanSupplier stop) throws Exception;
  }

  /** Requests of 16 such clients per second, measured for two seconds. */
  private static long rate(Client client) throws Exception {
    int clients = 16;
    long end = System.nanoTime() + 2_000_000_000L;
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++)
        running.add(threads.submit(() -> client.run(() -> System.nanoTime() > end)));
      long done = 0;
      for (Future<Long> each : running) done += each.get();
      return done / 2;
    } finally {
      threads.shutdown();
    }
  }

  /** Asks for the results of a survey ten times a second, until it is closed. */
  private final class Watching implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    Watching(String survey) {
      Request results = Request.get("/api/surveys/" + survey + "/results").bearer(owner.token());
      thread.scheduleAtFixedRate(() -> api.send(results), 0, 100, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
      thread.shutdown();
    }
  }

  private static void submit(Connection connection, String survey, boolean entering)
      throws SQLException {
    String id = UUID.randomUUID().toString();
    statement(
        connection, "SELECT answers FROM response WHERE survey_id = ? AND id = ?", survey, id);
    statement(
        connection, "SELECT version, state FROM survey WHERE id = ? LOCK IN SHARE MODE", survey);
    statement(
        connection,
        "INSERT INTO response (survey_id, id, answers, submitted_at) "
            + "VALUES (?, ?, '{\"dish\":\"soup\"}', UTC_TIMESTAMP(6))",
        survey,
        id);
    if (entering)
      statement(connection, PendingResponses.ENTER.replaceAll("[?]\\d", "?"), survey, id, "0");
    statement(
        connection, "DELETE FROM progress WHERE survey_id = ? AND response_id = ?", survey, id);
    connection.commit();
  }

  private static void statement(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
      statement.execute();
    }
  }

  private void file(String survey, String format) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(server + "/api/surveys/" + survey + "/responses." + format))
            .header("Authorization", "Bearer " + owner.token())
            .build();
    long start = System.nanoTime();
    long bytes = 0;
    long rows = 0;
    long heap = 0;
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = http.send(request, BodyHandlers.ofInputStream()).body()) {
      long next = start;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        for (int i = 0; i < read; i++) if (buffer[i] == '\n') rows++;
        if (System.nanoTime() > next) {
          heap = Math.max(heap, heap());
          next = System.nanoTime() + 500_000_000L;
        }
      }
    }
    System.out.printf(
        "%-6s %,14d bytes %6.1f s, %s line ends, most heap seen %d MB%n",
        format,
        bytes,
        (System.nanoTime() - start) / 1e9,
        format.equals("xlsx") ? "-" : Long.toString(rows),
        heap >> 20);
  }

  private long heap() {
    Matcher used =
        Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)")
            .matcher(api.send(Request.get("/api/metrics")).body());
    double sum = 0;
    while (used.find()) sum += Double.parseDouble(used.group(1));
    return (long) sum;
  }

  private void execute(String sql, String... values) throws SQLException {
    try (Connection connection = account.connect()) {
      statement(connection, sql, values);
    }
  }

  private long count(String sql, String survey) {
    return surely.test.database.Rows.of(
            account.url() + "?user=" + account.user() + "&password=" + account.password())
        .count(sql, survey);
  }

  private static long quantile(List<Long> values, double part) {
    long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  }
}

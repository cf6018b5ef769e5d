package surely.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import surely.bench.load.Load;
import surely.bench.load.RequestBytes;
import surely.bench.load.Watched;
import surely.bench.load.Workload;
import surely.bench.result.Export;
import surely.test.api.Api;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/**
 * A survey that already has many responses: its results, what a further response costs, and its
 * responses as files.
 */
final class ManyResponses {
  private static final String DEFINITION =
      """
      {"elements": [
        {"type": "radiogroup", "name": "dish", "choices": ["soup", "salad", "stew", "fish"]},
        {"type": "checkbox", "name": "extras", "choices": ["salt", "oil", "bread"]},
        {"type": "rating", "name": "score"}, {"type": "boolean", "name": "again"},
        {"type": "text", "name": "price", "inputType": "number"},
        {"type": "comment", "name": "why"}]}""";
  private static final String ANSWERS =
      """
      {"dish": "soup", "extras": ["salt", "oil"], "score": 4, "again": true, "price": 7.5, \
      "why": "Because of lunch."}""";
  private static final String INSERT =
      """
      INSERT INTO response (survey_id, id, answers, submitted_at) SELECT ?, UUID(),
        CONCAT('{"dish":"', ELT(1 + seq % 4, 'soup', 'salad', 'stew', 'fish'),
          '","extras":["salt","oil"],"score":', 1 + seq % 5, ',"again":true,"price":',
          seq % 1000 / 10, ',"why":"Because of the number ', seq,
          ', and of much else that there is to say about lunch."}'),
        UTC_TIMESTAMP(6) - INTERVAL seq SECOND FROM seq_1_to_""";
  private static final String ENTER =
      "INSERT INTO uncounted (survey_id, response_id)"
          + " SELECT survey_id, id FROM response WHERE survey_id = ?";
  private static final String LEFT =
      "SELECT COUNT(*) FROM (SELECT 1 FROM uncounted WHERE survey_id = ? LIMIT 1) t";

  private final Servers servers;
  private final Workloads workloads;
  private final int responses;
  private final String survey;
  private final Api api;

  ManyResponses(Servers servers, Workloads workloads, int responses) {
    this.servers = servers;
    this.workloads = workloads;
    this.responses = responses;
    survey = workloads.survey(DEFINITION, Workloads.ANYONE);
    api = new Api(servers.url());
  }

  /**
   * Stores the responses as rows, as they are after the migration of an old database.
   *
   * @return how long it took until the timer had counted them in the results
   */
  Duration fill() throws InterruptedException {
    Rows rows = Rows.of(servers.database().account());
    rows.run(INSERT + responses, survey);
    rows.run(ENTER, survey);
    rows.column("ANALYZE TABLE response, uncounted");
    long start = System.nanoTime();
    while (rows.count(LEFT, survey) > 0) Thread.sleep(200);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    requireAll();
    return time;
  }

  private void requireAll() {
    JsonObject results = Api.object(api.send(readResults()).body());
    if (results.getInt("responses") != responses)
      throw new IllegalStateException("not all are counted: " + results);
  }

  String size() {
    return String.format(Locale.ROOT, "%,d", responses);
  }

  Workload results() {
    RequestBytes get =
        new RequestBytes("GET " + path("/results"), Workloads.bearer(workloads.author()), "");
    return new Workload("results of " + size(), 200, get::with);
  }

  Workload respond() {
    return workloads.respond("respond to one of " + size(), survey, ANSWERS);
  }

  /** The same load, while the results are read ten times a second. */
  Load watched(Load load) {
    return new Watched(load, this::readOnce);
  }

  private void readOnce() {
    HttpReply reply = api.send(readResults());
    if (reply.status() != 200) throw new IllegalStateException(reply.toString());
  }

  private Request readResults() {
    return Request.get(path("/results")).bearer(workloads.author());
  }

  private String path(String rest) {
    return "/api/surveys/" + survey + rest;
  }

  Export export(String format) throws IOException, InterruptedException {
    return Download.of(
        size() + " responses as " + format,
        servers.url(),
        path("/responses." + format),
        workloads.author());
  }
}

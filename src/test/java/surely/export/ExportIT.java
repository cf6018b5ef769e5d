package surely.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.test.Until;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class ExportIT {
  private static final String DEFINITION =
      """
      {"title": "Cups", "elements": [
        {"type": "radiogroup", "name": "cup", "title": "Which cup?",
          "choices": [{"value": 1, "text": "small"}, {"value": 2, "text": "=large"}]},
        {"type": "checkbox", "name": "with", "choices": ["milk", "salt"]},
        {"type": "boolean", "name": "again"},
        {"type": "text", "name": "price", "inputType": "number"},
        {"type": "comment", "name": "why, then"}]}""";
  private static final int MANY = 30_000;

  /**
   * 1,024 characters that hardly compress, so that a file of them does not fit into the buffers
   * between server and client, not even as XLSX.
   */
  private static final String NOISE =
      IntStream.range(0, 8)
          .mapToObj("SHA2(CONCAT(seq, ' %d'), 512)"::formatted)
          .collect(joining(", ", "CONCAT(", ")"));

  private static Author owner;
  private static Rows rows;
  private static String large;

  @BeforeAll
  static void prepare() {
    owner = Author.signUp();
    rows = Rows.of(Suite.application());
    large = filled(owner);
  }

  /** A survey with so many responses that their download waits for the client to read. */
  private static String filled(Author author) {
    String survey = author.open("{}");
    rows.run(
        "INSERT INTO response (survey_id, id, answers, submitted_at) "
            + "SELECT ?, CONCAT('response-', LPAD(seq, 20, '0')), "
            + "CONCAT('{\"like\":\"', "
            + NOISE
            + ", '\"}'), TIMESTAMP '2020-01-01 00:00:00' + INTERVAL seq DIV 7 SECOND "
            + "FROM seq_1_to_"
            + MANY,
        survey);
    return survey;
  }

  @AfterEach
  void reset() {
    Suite.link().reset();
  }

  @Test
  void aCsvHasALineForEachResponse() {
    String survey = open("{}");
    String first =
        respond(
            survey,
            "{\"cup\": 1, \"with\": [\"milk\", \"salt\"], \"again\": false, \"price\": -1.5, "
                + "\"why, then\": \"=1+\\\"1\\\"\"}");
    String second = respond(survey, "{\"why, then\": \"a\\nb\u00fc\uD83D\uDE00\"}");
    List<String> at =
        rows.column(
            "SELECT DATE_FORMAT(submitted_at, '%Y-%m-%dT%H:%i:%s') FROM response "
                + "WHERE survey_id = ? ORDER BY submitted_at",
            survey);

    Response file = owner.get("/surveys/" + survey + "/responses.csv");

    file.then()
        .statusCode(200)
        .contentType("text/csv;charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"survey-" + survey + ".csv\"");
    String text =
        new String(file.asByteArray(), UTF_8).replaceAll("(T\\d\\d:\\d\\d:\\d\\d)\\.\\d+Z", "$1Z");
    assertThat(
        text,
        is(
            "id,submittedAt,respondent,cup,with,again,price,\"why, then\"\r\n"
                + first
                + ","
                + at.get(0)
                + "Z,,1,\"[\"\"milk\"\",\"\"salt\"\"]\",false,-1.5,\"'=1+\"\"1\"\"\"\r\n"
                + second
                + ","
                + at.get(1)
                + "Z,,,,,,\"a\nb\u00fc\uD83D\uDE00\"\r\n"));
  }

  @Test
  void everyValueStandsInEveryFormatWhateverItsQuestionIsCalled() throws IOException {
    String survey =
        owner
            .create(
                """
        {"elements": [{"type": "matrixdropdown", "name": "m", "rows": ["a", "a/b"],
          "columns": [{"name": "c", "cellType": "text"}, {"name": "b/c", "cellType": "text"}]},
          {"type": "matrix", "name": "q", "rows": ["x"], "columns": ["good"]},
          {"type": "text", "name": "q/x"}, {"type": "text", "name": "id"}]}""",
                "{}")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    owner.as().post("/surveys/" + survey + "/open").then().statusCode(200);
    String answers =
        """
        {"m":{"a":{"c":"one","b/c":"two"},"a/b":{"c":"three","b/c":"four"}},"q":{"x":"good"},\
        "q/x":"five","id":"six"}""";
    respond(survey, answers);

    List<String> lines = text(survey, "csv").lines().toList();
    assertThat(
        lines.get(0),
        is("id,submittedAt,respondent,m/a/c,/m/a/b~1c,/m/a~1b/c,m/a/b/b/c,/q/x,/q~1x,/id"));
    assertThat(lines.get(1), endsWith(",one,two,three,four,good,five,six"));
    assertThat(
        text(survey, "csv?choices=text").lines().toList().get(1),
        endsWith(",one,two,three,four,good,five,six"));
    String sheet =
        parts(owner.get("/surveys/" + survey + "/responses.xlsx").asByteArray())
            .get("xl/worksheets/sheet1.xml");
    for (String value : List.of("one", "two", "three", "four", "good", "five", "six"))
      assertThat(sheet, containsString(">" + value + "<"));
    assertThat(text(survey, "jsonl"), containsString(answers));
  }

  @Test
  void aCsvMayBeginWithAByteOrderMark() {
    String survey = open("{}");
    assertThat(text(survey, "csv?bom=true"), startsWith("\uFEFFid,"));
    assertThat(text(survey, "csv?bom=false"), startsWith("id,"));
  }

  @Test
  void respondentsAreNamedWhereTheyAreKnown() {
    String survey = open("{\"respondents\": \"members\"}");
    respond(survey, "{\"cup\": 1}");
    assertThat(
        text(survey, "csv").lines().toList().get(1),
        containsString("Z," + harmless(owner.id()) + ",1"));
    String anonymous = open("{\"respondents\": \"members\", \"anonymous\": true}");
    respond(anonymous, "{\"cup\": 1}");
    assertThat(text(anonymous, "csv").lines().toList().get(1), containsString("T00:00:00Z,,1"));
  }

  /** An id as it is in the file: one in 64 begins as a formula may. */
  private static String harmless(String id) {
    return id.startsWith("-") ? "'" + id : id;
  }

  @Test
  void jsonLinesAreTheItemsOfTheList() {
    String survey = open("{}");
    for (int i = 0; i < 3; i++) respond(survey, "{\"cup\": 1, \"price\": " + i + "}");
    List<Map<String, Object>> listed = owner.get("/surveys/" + survey + "/responses").path("items");
    List<Map<String, Object>> lines =
        text(survey, "jsonl")
            .lines()
            .map(line -> new io.restassured.path.json.JsonPath(line).<Map<String, Object>>get("$"))
            .toList();
    assertThat(lines, is(listed));
  }

  @Test
  void aWorkbookHasTextsThatAreNoFormulasAndNumbersThatAreNumbers() throws IOException {
    String survey = open("{}");
    respond(
        survey,
        "{\"cup\": 2, \"again\": true, \"price\": -1.5, \"why, then\": \"=1+1 \\u0001 <b>&\"}");
    respond(
        survey, "{\"price\": 12345678901234567, \"why, then\": \"" + "x".repeat(40_000) + "\"}");

    Response file = owner.get("/surveys/" + survey + "/responses.xlsx");

    file.then()
        .statusCode(200)
        .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    String sheet = parts(file.asByteArray()).get("xl/worksheets/sheet1.xml");
    assertThat(sheet, not(containsString("<f>")));
    assertThat(sheet, containsString("<v>-1.5</v>"));
    assertThat(sheet, containsString("=1+1 "));
    assertThat(sheet, containsString(" &lt;b&gt;&amp;"));
    assertThat(
        "nothing that XML does not take",
        sheet.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t'),
        is(true));
    assertThat("more digits than a double has", sheet, containsString(">12345678901234567<"));
    assertThat(sheet, containsString("x".repeat(32_767) + "<"));
  }

  @Test
  void whoHasAPartGoesOnAfterIt() {
    String survey = open("{}");
    for (int i = 0; i < 5; i++) respond(survey, "{\"cup\": 1, \"price\": " + i + "}");
    List<String> whole = text(survey, "csv").lines().toList();

    String last = whole.get(2).split(",")[0];

    assertThat(
        text(survey, "csv?bom=true&after=" + last).lines().toList(), is(whole.subList(3, 6)));
    assertThat(text(survey, "jsonl?after=" + last).lines().count(), is(3L));
    assertThat(text(survey, "csv?after=" + whole.get(5).split(",")[0]), is(""));
    assertThat(
        "as the file has an id that looks like a formula",
        text(survey, "csv?after='" + last).lines().count(),
        is(3L));
  }

  @Test
  void wordsAreWhatRespondentsRead() {
    String survey = open("{}");
    respond(survey, "{\"cup\": 2, \"with\": [\"milk\", \"salt\"], \"again\": true}");
    List<String> lines = text(survey, "csv?choices=text&locale=en").lines().toList();
    assertThat(
        lines.get(0), is("id,submittedAt,respondent,Which cup?,with,again,price,\"why, then\""));
    assertThat(lines.get(1), containsString(",'=large,\"milk, salt\",Yes,"));
  }

  @Test
  void choicesWithoutATextOfTheirOwnAreInTheReadersLanguage() {
    String survey =
        owner.open(
            """
            {"elements": [{"type": "boolean", "name": "again"},
              {"type": "boolean", "name": "new", "valueTrue": "y", "labelTrue": "Sure"},
              {"type": "checkbox", "name": "with", "choices": ["milk"], "showNoneItem": true,
                "showOtherItem": true, "storeOthersAsComment": true},
              {"type": "radiogroup", "name": "why", "showDontKnowItem": true,
                "showRefuseItem": true, "refuseText": "Secret"}]}""",
            "{}");
    respond(
        survey, "{\"again\": false, \"new\": \"y\", \"with\": [\"none\"], \"why\": \"dontknow\"}");
    respond(survey, "{\"with\": [\"other\"], \"with-Comment\": \"salt\", \"why\": \"refused\"}");

    assertThat(
        words(survey, "en"), is(List.of("No,Sure,None,,I don't know", ",,Other,salt,Secret")));
    assertThat(words(survey, "ko-KR"), is(List.of("아니요,Sure,없음,,잘 모르겠음", ",,기타,salt,Secret")));
    assertThat(words(survey, "fr"), is(words(survey, "en")));
  }

  /** The answers of each response as respondents read them in this language, in CSV. */
  private static List<String> words(String survey, String locale) {
    return text(survey, "csv?choices=text&locale=" + locale)
        .lines()
        .skip(1)
        .map(line -> line.split(",", 4)[3])
        .toList();
  }

  @Test
  void itIsForTheOwnerAlone() {
    String survey = open("{}");
    for (String format : List.of("csv", "xlsx", "jsonl")) {
      String path = "/surveys/" + survey + "/responses." + format;
      Author.anyone().get(path).then().statusCode(401);
      Author.signUp().get(path).then().statusCode(404).body("type", endsWith("/not-found"));
    }
    owner.get("/surveys/" + survey + "/responses.pdf").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "csv?choices=both",
        "csv?bom=yes",
        "xlsx?bom=true",
        "jsonl?choices=text",
        "jsonl?locale=ko",
        "csv?locale=k_o",
        "csv?after=nothing",
        "csv?after="
      })
  void whatMeansNothingIsRefused(String what) {
    owner
        .get("/surveys/" + open("{}") + "/responses." + what)
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-parameter"));
  }

  @Test
  void aFileShowsOneMoment() throws Exception {
    try (InputStream in = begin("jsonl").body()) {
      var file = new ByteArrayOutputStream();
      file.writeBytes(in.readNBytes(10_000));
      owner.respond(large, "response-that-comes-late").then().statusCode(201);
      file.writeBytes(in.readAllBytes());
      assertThat(file.toString(UTF_8).lines().count(), is((long) MANY));
      assertThat(text(large, "jsonl").lines().count(), is(MANY + 1L));
    } finally {
      rows.run("DELETE FROM response WHERE survey_id = ? AND id LIKE '%late'", large);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl", "xlsx"})
  void aFileThatFailsIsCutAndNotEnded(String format) throws Exception {
    try (InputStream in = begin(format).body()) {
      in.readNBytes(10_000);
      Suite.link().refuse();
      assertThrows(IOException.class, in::readAllBytes);
    }
    Suite.link().accept();
    Until.holds(() -> owner.get("/surveys").statusCode() == 200);
  }

  @Test
  void moreAtOnceThanAServerTakesAreAskedToWait() throws Exception {
    List<InputStream> slow = new ArrayList<>();
    try {
      while (slow.size() < DatabaseSnapshot.MOST) {
        Author member = Author.signUp();
        String survey = filled(member);
        for (int i = 0; i < DatabaseSnapshot.MOST_OF_A_MEMBER; i++)
          if (slow.size() < DatabaseSnapshot.MOST) slow.add(begin(member, survey, "csv").body());
      }
      assertTooMany(owner.get("/surveys/" + large + "/responses.csv"));
    } finally {
      for (InputStream in : slow) in.close();
    }
    awaitRoom();
  }

  @Test
  void aMemberLeavesRoomForTheDownloadsOfOthers() throws Exception {
    List<InputStream> slow = new ArrayList<>();
    try {
      for (int i = 0; i < DatabaseSnapshot.MOST_OF_A_MEMBER; i++) slow.add(begin("csv").body());
      assertTooMany(owner.get("/surveys/" + large + "/responses.csv"));
      assertTooMany(owner.get("/members/me/data"));
      Author.signUp().get("/members/me/data").then().statusCode(200);
    } finally {
      for (InputStream in : slow) in.close();
    }
    awaitRoom();
  }

  private static void assertTooMany(Response response) {
    response
        .then()
        .statusCode(503)
        .header("Retry-After", "60")
        .body("type", endsWith("/too-many-downloads"));
  }

  private static void awaitRoom() {
    Until.holds(
        () -> {
          int status =
              owner
                  .get(
                      "/surveys/"
                          + large
                          + "/responses.csv?after=response-"
                          + "0".repeat(15)
                          + MANY)
                  .statusCode();
          return status == 200;
        });
  }

  /** Begins a download whose body has not been read yet. */
  private static HttpResponse<InputStream> begin(String format) throws Exception {
    return begin(owner, large, format);
  }

  private static HttpResponse<InputStream> begin(Author author, String survey, String format)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(Suite.url() + "/api/surveys/" + survey + "/responses." + format))
            .header("Authorization", "Bearer " + author.token())
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    assertThat(response.statusCode(), is(200));
    return response;
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    Path path = Files.write(Files.createTempFile("responses", ".xlsx"), file);
    try (var zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries()))
        parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
    } finally {
      Files.delete(path);
    }
    return parts;
  }

  private static String text(String survey, String what) {
    Response file = owner.get("/surveys/" + survey + "/responses." + what);
    file.then().statusCode(200);
    return new String(file.asByteArray(), UTF_8);
  }

  private static String open(String settings) {
    String id = owner.create(DEFINITION, settings).then().statusCode(201).extract().path("id");
    owner.as().post("/surveys/" + id + "/open").then().statusCode(200);
    return id;
  }

  private static String respond(String survey, String answers) {
    String id = UUID.randomUUID().toString();
    owner
        .as()
        .body("{\"answers\": " + answers + "}")
        .put("/surveys/" + survey + "/responses/" + id)
        .then()
        .statusCode(201);
    return id;
  }
}

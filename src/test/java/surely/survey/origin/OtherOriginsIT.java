package surely.survey.origin;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.openapi.Description;
import surely.openapi.Operation;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.server.Suite;

/** Pages of the sites that a survey names may make the calls of its respondents, and no others. */
@ExtendWith(ArquillianExtension.class)
class OtherOriginsIT {
  private static final String NAMED = "https://www.example.org";
  private static final String NOT_NAMED = "https://www.example.com";
  private static final String NULL = "null";
  private static final String ANSWERS = "{\"answers\": {\"like\": \"yes\"}}";
  private static final Set<String> OPEN =
      Set.of("getForm", "submitResponse", "saveProgress", "getProgress", "getOwnProgress");

  private final Api api = Api.ofSuite();
  private final Author ann = Author.signUp();
  private final String survey = open("\"" + NAMED + "\"");

  @Test
  void eachCallIsOpenToTheOriginsThatItShouldBe() {
    Set<String> opened = new HashSet<>();
    for (Operation operation : Description.read().operations())
      for (String origin : List.of(NAMED, NOT_NAMED, NULL)) {
        boolean open = OPEN.contains(operation.id()) && origin.equals(NAMED);
        String address = address(operation);
        HttpReply preflight = preflight(operation.method(), address, origin);
        HttpReply reply =
            api.send(Request.of(operation.method(), address).header("Origin", origin));
        assertThat(operation + " " + origin, preflight.status() == 204, is(open));
        for (HttpReply one : List.of(preflight, reply)) {
          if (open) isOpen(one, NAMED);
          else isClosed(operation + " to " + origin, one);
          if (OPEN.contains(operation.id())) assertThat(vary(one), hasItem("origin"));
        }
        if (open) opened.add(operation.id());
      }
    assertThat(opened, is(OPEN));
  }

  @Test
  void whatIsNoCallOfTheApiIsClosed() {
    for (String path :
        List.of("/", "/s/" + survey, "/login", "/ui/page.js", "/openapi.yaml", "/problems/x"))
      for (String origin : List.of(NAMED, NOT_NAMED, NULL))
        isClosed(path, api.send(Request.get(path).header("Origin", origin)));
  }

  @Test
  void theClientIsForEverybody() {
    for (String file : List.of("surely.js", "surely.d.ts", "surveyjs.js", "surveyjs.d.ts")) {
      HttpReply reply = api.send(Request.get("/client/1/" + file).header("Origin", NOT_NAMED));
      assertThat(file, reply.status(), is(200));
      assertThat(reply.header("Access-Control-Allow-Origin"), is("*"));
      assertThat(reply.header("Access-Control-Allow-Credentials"), is(nullValue()));
      assertThat(reply.header("Cache-Control"), is("no-cache"));
    }
  }

  @Test
  void aPreflightSaysWhatMayBeSentAndIsKept() {
    HttpReply preflight = preflight("PUT", response(), NAMED);

    assertThat(preflight.status(), is(204));
    assertThat(preflight.header("Access-Control-Allow-Methods"), is("PUT"));
    assertThat(
        preflight.header("Access-Control-Allow-Headers"),
        is("Authorization, Content-Type, Surely-Invitation"));
    assertThat(preflight.header("Access-Control-Max-Age"), is("86400"));
  }

  @Test
  void onlyTheMethodsOfACallAreOpen() {
    for (String method : List.of("POST", "DELETE", "PATCH", "get", "OPTIONS"))
      for (String path : List.of(form(), response(), response() + "/progress"))
        isClosed(method + " " + path, preflight(method, path, NAMED));
  }

  @Test
  void aResponseFromThereIsStoredOnceAndItsRefusalsCanBeRead() {
    String response = response();
    HttpReply wrong = send(response, "{\"answers\": {\"like\": \"perhaps\"}}", NAMED);
    assertThat(wrong.status(), is(422));
    isOpen(wrong, NAMED);
    for (int status : List.of(201, 200)) {
      HttpReply stored = send(response, ANSWERS, NAMED);
      assertThat(stored.status(), is(status));
      isOpen(stored, NAMED);
    }
    HttpReply differs = send(response, "{\"answers\": {\"like\": \"no\"}}", NAMED);
    assertThat(differs.status(), is(409));
    isOpen(differs, NAMED);
    HttpReply cut = send(response(), "{", NAMED);
    assertThat(cut.status(), is(400));
    isOpen(cut, NAMED);
  }

  @Test
  void aMembersTokenCountsThereAndTheCookieDoesNot() {
    String members = ann.open("{\"origins\": [\"" + NAMED + "\"], \"respondents\": \"members\"}");
    String response = "/api/surveys/" + members + "/responses/" + UUID.randomUUID();
    Request submission = Request.put(response).json(ANSWERS).header("Origin", NAMED);

    HttpReply byCookie = api.send(submission.header("Cookie", "surely=" + ann.token()));
    assertThat(byCookie.status(), is(403));
    assertThat(byCookie.body(), containsString("cross-site"));
    HttpReply byToken = api.send(submission.bearer(ann.token()));
    assertThat(byToken.status(), is(201));
    isOpen(byToken, NAMED);
    HttpReply form =
        api.send(
            Request.get("/api/surveys/" + members + "/form")
                .bearer(ann.token())
                .header("Origin", NAMED));
    assertThat(form.status(), is(200));
    isOpen(form, NAMED);
  }

  @Test
  void aStarIsAnySite() {
    String any = "/api/surveys/" + open("\"*\"") + "/form";
    for (String origin : List.of(NAMED, NOT_NAMED, NULL)) {
      isOpen(preflight("GET", any, origin), "*");
      isOpen(api.send(Request.get(any).header("Origin", origin)), "*");
    }
  }

  @Test
  void withoutASettingNothingIsOpen() {
    String none = "/api/surveys/" + ann.open("{}") + "/form";
    isClosed(none, preflight("GET", none, NAMED));
    isClosed(none, api.send(Request.get(none).header("Origin", NAMED)));
  }

  /** Its own pages, and who is no page, get no header that they do not need. */
  @Test
  void theServersOwnPagesAreNoOtherSite() {
    isClosed("no page", api.send(Request.get(form())));
    isClosed("own page", api.send(Request.get(form()).header("Origin", Suite.url())));
    isClosed(
        "own page",
        api.send(
            Request.get(form()).header("Origin", NAMED).header("Sec-Fetch-Site", "same-origin")));
    isOpen(
        api.send(
            Request.get(form()).header("Origin", NAMED).header("Sec-Fetch-Site", "cross-site")),
        NAMED);
  }

  @Test
  void aPreflightAfterTheFirstNeedsNoDatabase() {
    String response = response();
    assertThat(preflight("PUT", response, NAMED).status(), is(204));
    try {
      Suite.link().refuse();
      isOpen(preflight("PUT", response, NAMED), NAMED);
      assertThat(preflight("PUT", response, NAMED).status(), is(204));
      isClosed("unknown survey", preflight("GET", "/api/surveys/none/form", NAMED));
    } finally {
      Suite.link().accept();
    }
  }

  @Test
  void aDraftFollowsItsSettings() {
    String draft = ann.create(settings("\"" + NAMED + "\"")).path("id");
    String form = "/api/surveys/" + draft + "/form";
    HttpReply early = api.send(Request.get(form).header("Origin", NAMED));
    assertThat(early.status(), is(409));
    isOpen(early, NAMED);

    ann.as()
        .header("If-Match", "*")
        .body(
            "{\"definition\": {\"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}, "
                + "\"settings\": "
                + settings("\"" + NOT_NAMED + "\"")
                + "}")
        .put("/surveys/" + draft)
        .then()
        .statusCode(200);

    isClosed("no longer named", api.send(Request.get(form).header("Origin", NAMED)));
    isOpen(api.send(Request.get(form).header("Origin", NOT_NAMED)), NOT_NAMED);
  }

  private static void isOpen(HttpReply reply, String to) {
    assertThat(reply.toString(), reply.header("Access-Control-Allow-Origin"), is(to));
    assertThat(reply.header("Access-Control-Allow-Credentials"), is(nullValue()));
    assertThat(reply.header("Access-Control-Expose-Headers"), is("Retry-After"));
  }

  private static void isClosed(String what, HttpReply reply) {
    assertThat(what, reply.isUnknown(), is(false));
    assertThat(
        what,
        reply.headers().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
        everyItem(not(startsWith("access-control-"))));
  }

  private static List<String> vary(HttpReply reply) {
    return reply.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Vary"))
        .flatMap(header -> header.getValue().stream())
        .flatMap(value -> List.of(value.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).stream())
        .toList();
  }

  private HttpReply preflight(String method, String path, String origin) {
    return api.send(
        Request.of("OPTIONS", path)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "content-type"));
  }

  private HttpReply send(String response, String body, String origin) {
    return api.send(Request.put(response).json(body).header("Origin", origin));
  }

  private String open(String origins) {
    return ann.open(settings(origins));
  }

  private static String settings(String origins) {
    return "{\"origins\": [" + origins + "]}";
  }

  private String form() {
    return "/api/surveys/" + survey + "/form";
  }

  private String response() {
    return "/api/surveys/" + survey + "/responses/" + UUID.randomUUID();
  }

  private String address(Operation operation) {
    return operation.address(
        name ->
            switch (name) {
              case "id" -> survey;
              case "responseId" -> UUID.randomUUID().toString();
              default -> operation.parameter("path", name).get("example").asString();
            });
  }
}

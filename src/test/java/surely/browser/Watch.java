package surely.browser;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import surely.test.server.Suite;

/** Records a tab's messages and requests, and can drop a response on demand. */
public final class Watch implements BiConsumer<String, JsonObject> {

  /**
   * @param bytes the bytes received over the network so far; 0 if it came from the cache
   */
  public record Exchange(String method, String path, int status, long bytes) {}

  private final DevTools tools;
  private final String session;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> tolerated = new CopyOnWriteArrayList<>();
  private final List<String> hosts = new CopyOnWriteArrayList<>(List.of(Suite.url()));
  private final Map<String, Exchange> exchanges = new ConcurrentHashMap<>();
  private volatile String losing;

  Watch(DevTools tools, String session) {
    this.tools = tools;
    this.session = session;
  }

  /**
   * Ignores messages that contain this text: Chromium reports each 4xx and each lost response,
   * which some tests provoke.
   */
  public void tolerate(String part) {
    tolerated.add(part);
  }

  /** Another tab sends the same response: this one may hear of it only by a 409. */
  public void anotherTabSends() {
    tolerate("status of 409");
  }

  /** Lets the tab send requests to another origin, too. */
  public void allow(String origin) {
    hosts.add(origin);
  }

  /** Lets the tab send requests where another one may, too. */
  void allow(Watch other) {
    hosts.addAll(other.hosts);
  }

  List<String> complaints() {
    return heard.stream().filter(text -> tolerated.stream().noneMatch(text::contains)).toList();
  }

  /** Requests of the tab so far. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges.values());
  }

  /** The number of requests with this method and path that got a response with this status. */
  public long count(String method, String path, int status) {
    return exchanges.values().stream()
        .filter(e -> e.method().equals(method) && e.path().equals(path) && e.status() == status)
        .count();
  }

  /** Loses the receipt of the next response to a survey; its address ends with 36 characters. */
  public void loseReceipt() {
    loseResponse("PUT", "/responses/" + "?".repeat(36));
  }

  /**
   * Lets the next request of this method and address (a * stands for anything) reach the server,
   * but drops the response.
   */
  public void loseResponse(String method, String address) {
    losing = method;
    tolerate("net::ERR_");
    tools.call(
        session,
        "Fetch.enable",
        "patterns",
        List.of(Map.of("urlPattern", "*" + address, "requestStage", "Response")));
  }

  @Override
  public void accept(String method, JsonObject event) {
    switch (method) {
      case "Runtime.exceptionThrown" ->
          heard.add("exception: " + event.getJsonObject("exceptionDetails"));
      case "Runtime.consoleAPICalled" -> heard.add("console: " + event.get("args"));
      case "Log.entryAdded" ->
          heard.add(
              "log: "
                  + event.getJsonObject("entry").getString("text")
                  + " "
                  + event.getJsonObject("entry").getString("url", ""));
      case "Network.requestWillBeSent" ->
          asked(event.getString("requestId"), event.getJsonObject("request"));
      case "Network.responseReceived" ->
          got(event.getString("requestId"), event.getJsonObject("response").getInt("status"), 0);
      case "Network.loadingFinished" ->
          got(
              event.getString("requestId"),
              0,
              event.getJsonNumber("encodedDataLength").longValue());
      case "Fetch.requestPaused" -> paused(event);
      default -> {}
    }
  }

  private void asked(String id, JsonObject request) {
    String url = request.getString("url");
    if (url.startsWith("http") && hosts.stream().noneMatch(host -> url.startsWith(host + "/")))
      heard.add("another host: " + url);
    if (url.startsWith("http"))
      exchanges.put(id, new Exchange(request.getString("method"), URI.create(url).getPath(), 0, 0));
  }

  private void got(String id, int status, long bytes) {
    exchanges.computeIfPresent(
        id,
        (same, e) ->
            new Exchange(e.method(), e.path(), Math.max(status, e.status()), e.bytes() + bytes));
  }

  private void paused(JsonObject event) {
    String id = event.getString("requestId");
    boolean lose = event.getJsonObject("request").getString("method").equals(losing);
    if (lose) {
      losing = null;
      tools.send(session, "Fetch.failRequest", "requestId", id, "errorReason", "ConnectionReset");
    } else tools.send(session, "Fetch.continueRequest", "requestId", id);
  }
}

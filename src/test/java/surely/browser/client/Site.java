package surely.browser.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.server.Suite;

/** Another site, with pages that use the client. */
public final class Site implements AutoCloseable {
  /** Opens the survey of {@code ?survey=}, and notes the events of the response. */
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>A site</title>
      <link rel="icon" href="data:,">
      <script type="module">
      import {open, Problem} from '%1$s/client/1/surely.js';
      const {survey, ...options} = Object.fromEntries(new URLSearchParams(location.search));
      window.Problem = Problem;
      window.seen = [];
      const waiting = problem => seen.push('away ' + problem.type);
      open('%1$s', survey, {...options, waiting}).then(
        response => {
          for (const type of ['saved', 'waiting', 'sent', 'refused', 'adopted'])
            response.addEventListener(type, () => seen.push(type));
          window.response = response;
        },
        problem => (window.refused = problem)
      );
      </script>
      </html>
      """;

  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();

  public Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pages.put("/", PAGE.formatted(Suite.url()));
    server.createContext(
        "/",
        exchange -> {
          byte[] page = pages.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  /** Not the host of Surely, so that it is another site and not only another port of it. */
  public String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public void put(String path, String page) {
    pages.put(path, page);
  }

  /** Serves the scripts and styles of a folder below a path. */
  public void serve(String path, Path folder) {
    server.createContext(
        path + "/",
        exchange -> {
          Path file =
              folder.resolve(exchange.getRequestURI().getPath().substring(path.length() + 1));
          byte[] content = Files.readAllBytes(file);
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Type",
                  file.toString().endsWith(".css") ? "text/css" : "text/javascript");
          exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
  }

  /** A survey that names this site. */
  public OpenSurvey survey(String definition, String settings) {
    String origins = "{\"origins\": [\"" + origin() + "\"]";
    return OpenSurvey.of(
        definition, settings.equals("{}") ? origins + "}" : origins + ", " + settings.substring(1));
  }

  /** A new tab's first visit, or another one. */
  void visit(Browser browser, OpenSurvey survey, String options) {
    browser.watch().allow(origin());
    browser.goTo(origin() + "/?survey=" + survey.id() + options);
  }

  /** Visits, and waits until the survey is open. */
  void open(Browser browser, OpenSurvey survey) {
    visit(browser, survey, "");
    browser.holds("!!window.response", "the survey is open");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

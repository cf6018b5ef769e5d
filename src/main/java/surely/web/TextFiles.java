package surely.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import surely.http.CompressionInterceptor;

/**
 * Serves pages, scripts and styles, compressed for clients that take gzip. The servers' listeners
 * could do this, but they would compress the API's responses, too, whose length could then reveal
 * secrets, and Payara's would decompress request bodies.
 */
@WebServlet({"*.html", "*.js", "*.ts", "*.css", "*.svg", "*.yaml"})
public class TextFiles extends HttpServlet {
  /** Name of a request's attribute: HTML that replaces the title in the head of a page. */
  public static final String HEAD = "surely.web.head";

  private static final long serialVersionUID = 1;
  private static final String TITLE = "<title>Surely</title>";
  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html;charset=UTF-8",
          "js",
          "text/javascript;charset=UTF-8",
          "ts",
          "application/typescript;charset=UTF-8",
          "css",
          "text/css;charset=UTF-8",
          "svg",
          "image/svg+xml",
          "yaml",
          "application/yaml");
  private static final Pattern PATH =
      Pattern.compile("(?!(?i)/(?:web|meta)-inf/)(?:/[\\w-][\\w.-]*)+");

  /**
   * @param changed time of the last change of a file that can be edited while it is served; else 0
   */
  private record Text(byte[] plain, byte[] zipped, String tag, long changed) {
    static Text of(byte[] plain, long changed) throws IOException {
      return new Text(plain, TextFiles.zipped(plain), TextFiles.tag(plain), changed);
    }

    Text headed(String head) throws IOException {
      return of(new String(plain, UTF_8).replace(TITLE, head).getBytes(UTF_8), changed);
    }
  }

  private final transient Map<String, Text> texts = new ConcurrentHashMap<>();
  private transient Bundle bundle = Bundle.NONE;

  @Override
  public void init() throws ServletException {
    try (InputStream metafile = getServletContext().getResourceAsStream("/WEB-INF/bundle.json")) {
      if (metafile != null) bundle = Bundle.read(metafile);
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    Text text = PATH.matcher(path).matches() ? text(path) : null;
    if (text == null) {
      elsewhere(path, request, response);
      return;
    }
    if (request.getAttribute(HEAD) instanceof String head) text = text.headed(head);
    boolean zip = CompressionInterceptor.isTakenBy(request.getHeader("Accept-Encoding"));
    String tag = '"' + text.tag + (zip ? "-gzip\"" : "\"");
    response.setHeader("ETag", tag);
    response.setHeader("Vary", "Accept-Encoding");
    if (tag.equals(request.getHeader("If-None-Match")))
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    else
      send(
          zip ? text.zipped : text.plain,
          TYPES.get(path.substring(path.lastIndexOf('.') + 1)),
          zip,
          response);
  }

  /** While servers are upgraded one after another, a page of one may load modules from another. */
  private void elsewhere(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> newest = bundle.newest(path);
    response.setHeader("Cache-Control", "no-store");
    if (newest.isPresent()) response.sendRedirect(request.getContextPath() + newest.get());
    else response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  private static void send(byte[] body, String type, boolean zip, HttpServletResponse response)
      throws IOException {
    if (zip) response.setHeader("Content-Encoding", "gzip");
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private Text text(String path) throws IOException {
    String file = getServletContext().getRealPath(path);
    long changed = file == null ? 0 : new File(file).lastModified();
    Text known = texts.get(path);
    if (known != null && known.changed == changed) return known;
    try (InputStream in = getServletContext().getResourceAsStream(path)) {
      if (in == null) return null;
      byte[] plain =
          path.endsWith(".html")
              ? bundle.linked(new String(in.readAllBytes(), UTF_8)).getBytes(UTF_8)
              : in.readAllBytes();
      Text read = Text.of(plain, changed);
      texts.put(path, read);
      return read;
    }
  }

  private static String tag(byte[] plain) {
    var sum = new CRC32();
    sum.update(plain);
    return Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(plain.length);
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    }
    return out.toByteArray();
  }
}

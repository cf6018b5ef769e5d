package surely.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import surely.json.Compression;

/**
 * Serves pages, scripts and styles, compressed for those who take gzip. Here and not in the servers' listeners: those would
 * compress the API's answers too, whose length could then tell secrets, and Payara's would unpack what clients send.
 */
@WebServlet({"*.html", "*.js", "*.css", "*.svg", "*.yaml"})
public class TextFiles extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Map<String, String> TYPES = Map.of("html", "text/html;charset=UTF-8", "js", "text/javascript;charset=UTF-8",
      "css", "text/css;charset=UTF-8", "svg", "image/svg+xml", "yaml", "application/yaml");
  private static final Pattern PATH = Pattern.compile("(?!(?i)/(?:web|meta)-inf/)(?:/[\\w-][\\w.-]*)+");

  /** @param changed when, of a file that can be edited while it is served; else 0 */
  private record Text(byte[] plain, byte[] zipped, String tag, long changed) {}

  private final transient Map<String, Text> texts = new ConcurrentHashMap<>();

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getServletPath();
    Text text = PATH.matcher(path).matches() ? text(path) : null;
    if (text == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean zip = Compression.isTakenBy(request.getHeader("Accept-Encoding"));
    String tag = '"' + text.tag + (zip ? "-gzip\"" : "\"");
    response.setHeader("ETag", tag);
    response.setHeader("Vary", "Accept-Encoding");
    if (tag.equals(request.getHeader("If-None-Match"))) response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    else send(zip ? text.zipped : text.plain, TYPES.get(path.substring(path.lastIndexOf('.') + 1)), zip, response);
  }

  private static void send(byte[] body, String type, boolean zip, HttpServletResponse response) throws IOException {
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
      byte[] plain = in.readAllBytes();
      var read = new Text(plain, zipped(plain), tag(plain), changed);
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

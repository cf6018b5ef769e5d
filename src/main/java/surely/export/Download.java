package surely.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import surely.problem.mapping.Redacted;

/**
 * A file that is streamed to a client. A failure before the first byte is answered like any other.
 * After that it is too late for a problem, and servers would end the file normally, as if it were
 * complete. So the connection is cut, and the client finds the end missing.
 */
public final class Download extends FilterOutputStream {
  private static final Logger LOG = System.getLogger(Download.class.getName());
  private boolean begun;
  private boolean clientIsGone;
  private boolean failed;

  private Download(OutputStream out) {
    super(out);
  }

  /** Writes a file. */
  public interface Work {
    void to(OutputStream out) throws IOException;
  }

  /**
   * @param out the body of the response
   */
  public static void run(HttpServletResponse response, OutputStream out, Work work)
      throws IOException {
    var download = new Download(out);
    // The Servlet API has no way to abort a response that has begun. But every server asks for the
    // trailers before it ends the response, and does not end it if that fails.
    setTrailers(response, download);
    download.run(work);
  }

  private static void setTrailers(HttpServletResponse response, Download download) {
    try {
      response.setTrailerFields(
          () -> {
            if (download.failed) throw BrokenOff.<RuntimeException>now();
            return Map.of();
          });
      // Grizzly would otherwise keep the connection open after a file without its end.
      response.setHeader("Connection", "close");
      // With Connection: close, Undertow would otherwise end the file by closing the connection.
      response.setHeader("Transfer-Encoding", "chunked");
    } catch (IllegalStateException e) {
      LOG.log(Level.DEBUG, "HTTP/1.0 has no trailers, so a cut file looks like a complete one", e);
    }
  }

  private void run(Work work) throws IOException {
    try {
      work.to(this);
    } catch (IOException | RuntimeException e) {
      if (!begun) throw e;
      failed = true;
      if (!clientIsGone) LOG.log(Level.WARNING, "A download was cut: " + Redacted.text(e));
    }
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    begun = true;
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      clientIsGone = true;
      throw e;
    }
  }

  /**
   * Thrown by the supplier of trailers, though that declares no checked exception: servers close
   * the connection on an IOException, and pass on any other exception.
   */
  private static final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("unchecked")
    static <E extends Exception> E now() throws E {
      throw (E) new BrokenOff();
    }

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}

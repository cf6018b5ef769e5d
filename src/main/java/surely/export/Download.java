package surely.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import surely.problem.Redacted;

/**
 * A file on its way to a client. Until its first bytes a failure is answered like any other; after
 * them nothing can be said any more, and servers would end the file in order, as if that were all.
 * So it is cut then: the client finds the end missing.
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
    // No server has a way to cut an answer that has begun. But all ask for trailers before they end
    // it, and end it not without.
    setTrailers(response, download);
    download.run(work);
  }

  private static void setTrailers(HttpServletResponse response, Download download) {
    try {
      response.setTrailerFields(
          () -> {
            if (download.failed) throw Cut.<RuntimeException>now();
            return Map.of();
          });
      response.setHeader(
          "Connection", "close"); // Grizzly else keeps the connection of a file that has no end
      response.setHeader(
          "Transfer-Encoding",
          "chunked"); // for Undertow, which then thinks that the connection's end is one
    } catch (IllegalStateException e) {
      LOG.log(
          Level.DEBUG,
          "HTTP/1.0 has neither trailers nor an end of a file that could be missing",
          e);
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
   * An IOException, though a supplier of trailers declares none: at it servers give a connection
   * up, others they pass on.
   */
  private static final class Cut extends IOException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("unchecked")
    static <E extends Exception> E now() throws E {
      throw (E) new Cut();
    }

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}

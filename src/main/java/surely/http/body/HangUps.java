package surely.http.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import surely.problem.mapping.ClientGone;
import surely.problem.mapping.ErrorServlet;

/**
 * Ends a request quietly if its client has hung up during the response; servers would log a failure
 * with its stack trace.
 */
public class HangUps extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Sending sending = new Sending(request, response);
    try {
      chain.doFilter(request, sending);
    } catch (IOException | ServletException | RuntimeException e) {
      if (!sending.failed) throw e;
    }
  }

  private static final class Sending extends HttpServletResponseWrapper {
    private final HttpServletRequest request;
    private ServletOutputStream out;
    private volatile boolean failed;

    Sending(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
      sendError(status, null);
    }

    /**
     * Sends the problem now. A container sends it after the filters, and Payara logs a stack if the
     * client has hung up by then.
     */
    @Override
    public void sendError(int status, String message) throws IOException {
      resetBuffer();
      request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
      request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
      try {
        request.getRequestDispatcher(ErrorServlet.PATH).forward(request, this);
      } catch (ServletException e) {
        throw new IOException(e);
      }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (out == null) out = new Out(super.getOutputStream());
      return out;
    }

    @Override
    public void flushBuffer() throws IOException {
      attempt(super::flushBuffer);
    }

    private void attempt(Write write) throws ClientGone {
      try {
        write.now();
      } catch (IOException e) {
        failed = true;
        throw new ClientGone();
      }
    }

    private final class Out extends ServletOutputStream {
      private final ServletOutputStream to;

      Out(ServletOutputStream to) {
        this.to = to;
      }

      @Override
      public void write(int one) throws IOException {
        attempt(() -> to.write(one));
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        attempt(() -> to.write(bytes, offset, length));
      }

      @Override
      public void flush() throws IOException {
        attempt(to::flush);
      }

      @Override
      public void close() throws IOException {
        attempt(to::close);
      }

      @Override
      public boolean isReady() {
        return to.isReady();
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        to.setWriteListener(listener);
      }
    }
  }

  private interface Write {
    void now() throws IOException;
  }
}

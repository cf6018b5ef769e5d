package surely.http.body;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import surely.problem.ProblemException;
import surely.problem.mapping.ProblemServing;

/**
 * Passes a request on once its body has arrived. A body that came with the headers is read at once;
 * for others see {@link SlowBodies}. A body that is declared larger than {@link LimitedBody} allows
 * is not read at all.
 */
public class WholeBody extends HttpFilter {
  private static final long serialVersionUID = 1;
  @Inject private transient SlowBodies slow;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long length = request.getContentLengthLong();
    boolean hasBody = length > 0 || request.getHeader("Transfer-Encoding") != null;
    if (length > LimitedBody.MAX_BYTES) response.setHeader("Connection", "close");
    if (!hasBody || length > LimitedBody.MAX_BYTES) {
      chain.doFilter(request, response);
      return;
    }
    byte[] body;
    try {
      body = body(request, length);
    } catch (ProblemException e) {
      refuse(e, request, response);
      return;
    } catch (IOException e) {
      refuse(
          new ProblemException("bad-request", "The body did not arrive whole."), request, response);
      return;
    }
    chain.doFilter(new WholeRequest(request, body), response);
  }

  private byte[] body(HttpServletRequest request, long length) throws IOException {
    ServletInputStream in = request.getInputStream();
    return length > 0 && in.available() >= length
        ? in.readNBytes((int) length)
        : slow.read(request, in);
  }

  private static void refuse(
      ProblemException why, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Connection", "close");
    ProblemServing.send(why, request, response);
  }
}

package surely.http.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import surely.problem.ProblemException;
import surely.problem.mapping.ProblemServing;

/**
 * Answers 400 and closes the connection if two servers could disagree about the request's end or
 * host (RFC 9112, 3.2 and 6.3): what follows on the connection could be a request to one of them
 * and part of a body to the other. The connection is closed after a chunked body, too, because some
 * servers silently remove a Content-Length beside it.
 */
public class Framing extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getHeader("Transfer-Encoding") != null) response.setHeader("Connection", "close");
    if (isClear(request)) chain.doFilter(request, response);
    else {
      response.setHeader("Connection", "close");
      ProblemServing.send(
          new ProblemException(
              "bad-request",
              "Send one Host, and Content-Length or Transfer-Encoding: chunked, not both."),
          request,
          response);
    }
  }

  private static boolean isClear(HttpServletRequest request) {
    List<String> encodings = Collections.list(request.getHeaders("Transfer-Encoding"));
    boolean chunked = encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked");
    boolean both = !encodings.isEmpty() && request.getHeader("Content-Length") != null;
    return (encodings.isEmpty() || chunked)
        && !both
        && Collections.list(request.getHeaders("Host")).size() <= 1;
  }
}

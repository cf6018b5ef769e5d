package surely.problem.mapping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import surely.problem.Problem;
import surely.problem.ProblemException;

/** Sends a problem from servlets and filters, outside JAX-RS. */
public final class ProblemServing {

  private ProblemServing() {}

  public static void send(
      ProblemException failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(failure.problem(), request.getRequestURI(), request, response);
  }

  static void send(
      Problem problem, String instance, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.status());
    if (problem.retryAfter() > 0)
      response.setHeader("Retry-After", Long.toString(problem.retryAfter()));
    response.setCharacterEncoding("UTF-8");
    response.setContentType(Problem.MEDIA_TYPE);
    response
        .getWriter()
        .write(problem.toJson(request.getContextPath() + "/problems/", instance).toString());
  }
}

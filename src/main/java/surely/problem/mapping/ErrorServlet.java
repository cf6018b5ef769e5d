package surely.problem.mapping;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import surely.problem.Problem;

/**
 * Answers every error that the container finds outside JAX-RS (see web.xml). A person in a browser
 * gets a page if an address does not exist; programs get a problem.
 */
@WebServlet(ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  public static final String PATH = "/problem";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    // Some containers report a missing file as an exception with status 404.
    boolean unforeseen = failure != null && (status == null || status >= 500);
    Problem problem =
        unforeseen
            ? Problems.of(failure, request.getUserPrincipal() != null)
            : Problem.ofStatus(status == null ? HttpServletResponse.SC_NOT_FOUND : mild(status));
    response.setStatus(problem.status());
    response.setCharacterEncoding("UTF-8");
    String instance = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (problem.status() == HttpServletResponse.SC_NOT_FOUND && isPerson(request, instance)) {
      request.getRequestDispatcher("/missing.html").forward(request, response);
      return;
    }
    ProblemServing.send(problem, instance, request, response);
  }

  /** Whether a browser asks for a page. */
  private static boolean isPerson(HttpServletRequest request, String address) {
    String accept = request.getHeader("Accept");
    return "GET".equals(request.getMethod())
        && accept != null
        && accept.contains("text/html")
        && address != null
        && !address.startsWith(request.getContextPath() + "/api/");
  }

  /**
   * Servlets answer 501 to an unknown method; that is the client's mistake and not the server's.
   */
  private static int mild(int status) {
    return status == HttpServletResponse.SC_NOT_IMPLEMENTED
        ? HttpServletResponse.SC_METHOD_NOT_ALLOWED
        : status;
  }
}

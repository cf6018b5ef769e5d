package surely.problem.mapping;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import surely.problem.ProblemType;

/** {@code /problems/<slug>}: a page that explains a problem type to people who follow the link. */
@WebServlet("/problems/*")
public class ProblemPages extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%1$s - Surely</title>
      <link rel="stylesheet" href="%4$s/css/surely.css">
      <main>
      <h1>%1$s</h1>
      <p class="lead">HTTP status %2$d</p>
      <p>%3$s</p>
      <p><a href="%4$s/">Surely</a></p>
      </main>
      </html>
      """;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    Optional<ProblemType> type =
        path == null ? Optional.empty() : ProblemType.find(path.substring(1));
    if (type.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    ProblemType t = type.get();
    response
        .getWriter()
        .write(PAGE.formatted(t.title(), t.status(), t.help(), request.getContextPath()));
  }
}

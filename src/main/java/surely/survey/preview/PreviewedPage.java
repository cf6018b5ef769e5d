package surely.survey.preview;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import surely.web.AnswerPage;
import surely.web.TextFiles;

/** Puts a survey's preview into the head of its page, {@code /s/{id}}. */
public class PreviewedPage extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Inject private transient LinkPreviews previews;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    AnswerPage.survey(request)
        .flatMap(previews::of)
        .ifPresent(preview -> request.setAttribute(TextFiles.HEAD, preview.html()));
    chain.doFilter(request, response);
  }
}

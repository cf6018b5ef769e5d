package surely.survey.preview;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import surely.web.TextFiles;

/** Puts a survey's preview into the head of its page, {@code /s/{id}}. */
public class PreviewedPage extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Pattern PAGE = Pattern.compile("/s/([\\w-]+)");

  @Inject private transient LinkPreviews previews;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Matcher page = PAGE.matcher(address.substring(request.getContextPath().length()));
    if (page.matches())
      previews
          .of(page.group(1))
          .ifPresent(preview -> request.setAttribute(TextFiles.HEAD, preview.html()));
    chain.doFilter(request, response);
  }
}

package surely.survey.origin;

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

/**
 * Lets the sites that a survey names show {@code /s/{id}?embed} in a frame
 * (https://www.w3.org/TR/CSP3/#directive-frame-ancestors). The whole page, with the member's menu,
 * stays refused, as all other pages are.
 */
public class SurveyFrames extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Pattern PAGE = Pattern.compile("/s/([\\w-]+)");
  private static final String POLICY = "Content-Security-Policy";
  private static final String DIRECTIVE = "frame-ancestors ";

  @Inject private transient SurveyOrigins surveys;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Matcher page = PAGE.matcher(address.substring(request.getContextPath().length()));
    if (page.matches() && request.getParameter("embed") != null) {
      String sites = surveys.of(page.group(1)).frameAncestors();
      String policy = response.getHeader(POLICY);
      response.setHeader(POLICY, policy.replace(DIRECTIVE + "'none'", DIRECTIVE + sites));
    }
    chain.doFilter(request, response);
  }
}

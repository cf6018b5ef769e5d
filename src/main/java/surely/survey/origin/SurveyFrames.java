package surely.survey.origin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import surely.web.AnswerPage;

/**
 * Lets the sites that a survey names show {@code /s/{id}?embed} in a frame
 * (https://www.w3.org/TR/CSP3/#directive-frame-ancestors). The whole page, with the member's menu,
 * stays refused, as all other pages are.
 */
public class SurveyFrames extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String POLICY = "Content-Security-Policy";
  private static final String DIRECTIVE = "frame-ancestors ";

  @Inject private transient SurveyOrigins surveys;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> survey = AnswerPage.survey(request);
    if (survey.isPresent() && request.getParameter("embed") != null) {
      String sites = surveys.of(survey.get()).frameAncestors();
      String policy = response.getHeader(POLICY);
      response.setHeader(POLICY, policy.replace(DIRECTIVE + "'none'", DIRECTIVE + sites));
    }
    chain.doFilter(request, response);
  }
}

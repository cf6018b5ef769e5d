package surely.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of the page on which a survey is answered. */
@ApplicationScoped
public class AnswerPage {
  private static final Pattern PATH = Pattern.compile("/s/([\\w-]+)");

  @Inject private PublicAddress server;

  /** The survey of a request that was forwarded to the page; empty at any other address. */
  public static Optional<String> survey(HttpServletRequest forwarded) {
    String address = (String) forwarded.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Matcher path = PATH.matcher(address.substring(forwarded.getContextPath().length()));
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }

  public String address(UriInfo uri, String survey) {
    return server.resolve(uri, "s/" + survey).toString();
  }
}

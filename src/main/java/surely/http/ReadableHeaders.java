package surely.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Answers 400 to an Accept or Content-Type header that can't be parsed. Servers differ in what they
 * can parse, and some fail during matching and answer 500.
 */
@Provider
@PreMatching
public class ReadableHeaders implements ContainerRequestFilter {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(;.*)?");
  private static final Pattern EMPTY_ELEMENT = Pattern.compile("^\\s*,|,\\s*,");

  @Override
  public void filter(ContainerRequestContext request) {
    try {
      check(
          request.getHeaderString(HttpHeaders.CONTENT_TYPE),
          request.getHeaderString(HttpHeaders.ACCEPT));
      for (MediaType accepted : request.getAcceptableMediaTypes())
        checkQuality(accepted.getParameters().get("q"));
    } catch (RuntimeException e) {
      throw new BadRequestException(e);
    }
  }

  private static void check(String contentType, String accept) {
    if (contentType != null && !MEDIA_TYPE.matcher(contentType).matches())
      throw new IllegalArgumentException(contentType);
    if (accept != null && EMPTY_ELEMENT.matcher(accept).find())
      throw new IllegalArgumentException(accept);
  }

  private static void checkQuality(String quality) {
    if (quality != null && !quality.matches("0(\\.[0-9]*)?|1(\\.0*)?"))
      throw new IllegalArgumentException("q=" + quality);
  }
}

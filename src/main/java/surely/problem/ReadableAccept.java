package surely.problem;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** 400 for an Accept header that can't be parsed; some servers find out while they match, and take it for their own failure. */
@Provider
@PreMatching
public class ReadableAccept implements ContainerRequestFilter {
  @Override public void filter(ContainerRequestContext request) {
    try {
      for (MediaType accepted : request.getAcceptableMediaTypes()) check(accepted.getParameters().get("q"));
    } catch (RuntimeException e) {
      throw new BadRequestException(e);
    }
  }

  private static void check(String quality) {
    if (quality != null && !quality.matches("0(\\.[0-9]*)?|1(\\.0*)?")) throw new IllegalArgumentException("q=" + quality);
  }
}

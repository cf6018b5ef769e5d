package surely.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.security.MessageDigest;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * Metrics as Prometheus text, with nothing about members or surveys. If the operator has configured
 * a port or a token, they are served only on that port and for that token.
 */
@ApplicationScoped
@Path("metrics")
public class MetricsResource {
  @Inject private Meters meters;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  @GET
  @Produces("text/plain;version=0.0.4;charset=utf-8")
  public String scrape(@HeaderParam("Authorization") String authorization) {
    long port = settings.get(Setting.METRICS_PORT);
    if (port != 0 && port != request.getLocalPort()) throw new NotFoundException();
    if (!settings
        .get(Setting.METRICS_TOKEN)
        .map(token -> isBearer(token, authorization))
        .orElse(true)) throw new ClientErrorException(401);
    return meters.scrape();
  }

  private static boolean isBearer(String token, String authorization) {
    return authorization != null
        && MessageDigest.isEqual(
            ("Bearer " + token).getBytes(UTF_8), authorization.getBytes(UTF_8));
  }
}

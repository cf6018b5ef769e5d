package surely.card.scan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import surely.authentication.Roles;
import surely.card.code.CardId;
import surely.http.body.LimitedBody;
import surely.problem.ProblemException;
import surely.qr.QrReader;
import surely.quota.WorkLimit;

/**
 * Reads a card's code for phones that can't. It does not collect the card; that is another call.
 */
@ApplicationScoped
@Path("cards/scan")
@Produces(MediaType.APPLICATION_JSON)
public class ScanResource {
  private final WorkLimit limit =
      new WorkLimit(WorkLimit.HALF_THE_CORES, 16, Duration.ofSeconds(5), TooManyPictures::new);

  @POST
  @Consumes({"image/png", "image/jpeg"})
  @RolesAllowed(Roles.RESPOND)
  public Scanned scan(@Context HttpHeaders headers, InputStream picture) {
    byte[] bytes = bytes(headers, picture);
    return new Scanned(
        limit.call(() -> QrReader.read(bytes)).filter(CardId::fits).orElseThrow(NoCodeFound::new));
  }

  private static byte[] bytes(HttpHeaders headers, InputStream picture) {
    if (headers.getMediaType() == null)
      throw new NotSupportedException(); // some servers' @Consumes lets a missing type pass
    try {
      return LimitedBody.read(headers.getRequestHeaders(), picture);
    } catch (IOException e) {
      throw new ProblemException("bad-request", "The picture did not arrive whole.");
    }
  }
}

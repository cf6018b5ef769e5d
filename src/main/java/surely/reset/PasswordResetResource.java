package surely.reset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import surely.mail.MailTexts;

/** For somebody who has forgotten their password. */
@ApplicationScoped
@Path("password-resets")
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResetResource {
  @Inject private PasswordResets resets;

  /**
   * @param mailed false if this server sends no mail, so that an administrator has to make the link
   */
  public record PasswordResetView(boolean mailed) {}

  @GET
  public PasswordResetView view() {
    return new PasswordResetView(resets.areMailed());
  }

  /** Takes no idempotency key: a member gets one mail within some minutes anyway. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(
      PasswordResetRequest asked, @HeaderParam("Accept-Language") String languages) {
    resets.ask(asked.email(), MailTexts.language(languages));
    return Response.accepted().build();
  }
}

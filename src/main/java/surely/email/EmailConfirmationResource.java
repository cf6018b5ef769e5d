package surely.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import surely.authentication.Caller;
import surely.mail.MailTexts;
import surely.security.SecurityEvent;
import surely.security.SecurityLog;

/** For anybody who has a link, whether they are logged in or not. */
@ApplicationScoped
@Path("email-confirmations")
@Produces(MediaType.APPLICATION_JSON)
public class EmailConfirmationResource {
  @Inject private EmailConfirmations confirmations;
  @Inject private Caller caller;
  @Inject private SecurityLog log;

  /**
   * @param email which is confirmed now
   */
  public record ConfirmedView(String email) {}

  /** Takes no idempotency key: the link works once, and a repeat is told the same. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public ConfirmedView confirm(
      EmailConfirmation given, @HeaderParam("Accept-Language") String languages) {
    EmailChanges.Confirmed confirmed =
        confirmations.confirm(given.token(), caller.token(), MailTexts.language(languages));
    confirmed
        .former()
        .ifPresent(
            former ->
                log.log(
                    SecurityEvent.USER_UPDATED,
                    "the e-mail address, by a link, member " + confirmed.memberId()));
    return new ConfirmedView(confirmed.email());
  }
}

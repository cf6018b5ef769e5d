package surely.email;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.mail.MailTexts;
import surely.member.Administrator;
import surely.member.Members;
import surely.member.signup.SignUpLimit;
import surely.once.TransactionRetry;
import surely.security.SecurityEvent;
import surely.security.SecurityLog;
import surely.session.Reauthentication;

/** The caller's e-mail address. */
@ApplicationScoped
@Path("members/me/email")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SESSION)
public class EmailResource {
  @EJB private Members members;
  @EJB private Administrator administrator;
  @EJB private EmailChanges changes;
  @EJB private EmailLinks links;
  @Inject private EmailConfirmations confirmations;
  @Inject private Reauthentication reauthentication;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;
  @Inject private SignUpLimit limit;
  @Inject private SecurityLog log;

  @GET
  @RolesAllowed(Roles.READ)
  public EmailView view() {
    EmailLinks.State state = links.of(caller.id());
    return new EmailView(
        state.email(), state.confirmed(), state.pending(), confirmations.areMailed());
  }

  /**
   * 202 where the new address has to be confirmed first, and else 204. A repeat does nothing. The
   * sign-up limit counts it, because without mail the response tells whether another member has the
   * address.
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(EmailChange change, @HeaderParam("Accept-Language") String languages) {
    reauthentication.require(caller.id(), change.password());
    String current = members.credentialsOf(caller.id()).email();
    if (administrator.isConfigured(current)) throw new EmailConfigured();
    limit.take();
    Locale language = MailTexts.language(languages);
    if (confirmations.areMailed()) {
      confirmations.change(caller.id(), current, change.email(), caller.token(), language);
      return Response.accepted().build();
    }
    retry
        .call(() -> changes.change(caller.id(), change.email(), caller.token()))
        .ifPresent(former -> log.log(SecurityEvent.USER_UPDATED, "the e-mail address"));
    return Response.noContent().build();
  }

  /** Mails the link once more. Takes no idempotency key: a double click mails one. */
  @POST
  @Path("links")
  public Response mailAgain(@HeaderParam("Accept-Language") String languages) {
    confirmations.again(caller.id(), MailTexts.language(languages));
    return Response.accepted().build();
  }

  /** Withdraws the address that waits to be confirmed. */
  @DELETE
  @Path("links")
  public void withdraw() {
    retry.run(() -> links.withdraw(caller.id()));
  }
}

package surely.personal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import surely.authentication.Caller;
import surely.authentication.Roles;
import surely.export.Download;
import surely.json.OptionalBody;
import surely.member.Me;
import surely.member.Members;
import surely.member.PasswordPolicy;
import surely.member.Passwords;
import surely.once.TransactionRetry;
import surely.problem.InvalidInput;
import surely.security.SecurityEvent;
import surely.security.SecurityLog;
import surely.session.Reauthentication;

@ApplicationScoped
@Path("members/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SESSION)
public class OwnAccountResource {
  @EJB private Members members;
  @EJB private AccountDeletion accountDeletion;
  @EJB private PasswordChanges passwordChanges;
  @Inject private PersonalDataExport data;
  @Inject private Reauthentication reauthentication;
  @Inject private Passwords passwords;
  @Inject private TransactionRetry retry;
  @Inject private Caller caller;
  @Inject private SecurityLog log;

  @GET
  @RolesAllowed(Roles.READ)
  public Me me() {
    return members.me(caller.id());
  }

  @GET
  @Path("data")
  public Response data(@Context HttpServletResponse response) {
    Download.Work file = data.file(caller.id());
    StreamingOutput body = out -> Download.run(response, out, file);
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"surely.json\"")
        .build();
  }

  /** Accepts the new password as the current one, too, so that a repeated request succeeds. */
  @PUT
  @Path("password")
  @Consumes(MediaType.APPLICATION_JSON)
  public void changePassword(PasswordChange change) {
    Me me = members.me(caller.id());
    PasswordPolicy.weakness(change.newPassword(), me.name(), me.email())
        .ifPresent(
            why -> {
              throw new InvalidInput("/newPassword", "too-easy", why);
            });
    reauthentication.require(caller.id(), change.password(), change.newPassword());
    String hash = passwords.hash(change.newPassword());
    retry.run(() -> passwordChanges.change(caller.id(), hash, caller.token()));
    log.log(SecurityEvent.AUTHN_PASSWORD_CHANGE);
  }

  /** Has no {@code @Consumes}, because with it some servers would refuse a missing body. */
  @DELETE
  public void leave(@OptionalBody Reauthentication.Body given) {
    reauthentication.require(caller.id(), given);
    retry.run(() -> accountDeletion.leave(caller.id()));
    log.log(SecurityEvent.USER_DELETED);
  }
}

package surely.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import surely.security.SecurityEvent;
import surely.security.SecurityLog;

/** For anybody who has a link. */
@ApplicationScoped
@Path("passwords")
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {
  @Inject private PasswordSetting setting;
  @Inject private SecurityLog log;

  /** Takes no idempotency key: the link works once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void set(NewPassword wanted) {
    String member = setting.set(wanted);
    log.log(SecurityEvent.AUTHN_PASSWORD_CHANGE, "by a link, member " + member);
  }
}

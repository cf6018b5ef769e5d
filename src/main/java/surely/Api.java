package surely;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import surely.authentication.Roles;

/** The REST API; {@code /openapi.yaml} describes it. */
@ApplicationPath("api")
@DeclareRoles({
  Roles.SESSION,
  Roles.READ,
  Roles.RESPOND,
  Roles.MANAGE,
  Roles.ADMINISTRATE,
  Roles.ADMINISTRATOR
})
public class Api extends Application {
  /** Turns off WADL, a second description that Jersey serves at its own address and to OPTIONS. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}

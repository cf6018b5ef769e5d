package surely;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API; {@code /openapi.yaml} describes it. */
@ApplicationPath("api")
@DeclareRoles({"member", "administrator"})
public class Api extends Application {
  /** Jersey would describe it a second time, as WADL, at an address of its own and to OPTIONS. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}

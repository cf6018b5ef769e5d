package surely;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API; {@code /openapi.yaml} describes it. */
@ApplicationPath("api")
@DeclareRoles({"member", "administrator"})
public class Api extends Application {}

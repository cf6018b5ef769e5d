package surely.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * Where people find this server, for links that are passed on: as the operator says. Where nobody
 * says, as the request was sent, whose Host is whatever its sender likes; so such a link goes to
 * that sender alone and is not stored.
 */
@ApplicationScoped
public class PublicAddress {
  @Inject private Settings settings;

  /**
   * @param path below the server's root, without a slash at its start
   */
  public URI resolve(UriInfo request, String path) {
    return settings
        .get(Setting.PUBLIC_ADDRESS)
        .map(address -> URI.create(address + "/" + path))
        .orElseGet(() -> request.getBaseUri().resolve("../" + path));
  }
}

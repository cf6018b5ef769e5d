package surely.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * The address of this server for links: the configured one, or else the one of the request. A
 * client can choose its Host header, so a link from a request is sent to that client only and is
 * not stored.
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

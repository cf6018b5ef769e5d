package surely.session.openid;

/**
 * Where a log-in or log-out goes on.
 *
 * @param address of the provider, for the browser to open
 */
public record Authorization(String address) {}

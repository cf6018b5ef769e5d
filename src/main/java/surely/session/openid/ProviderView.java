package surely.session.openid;

/**
 * A provider at which people can log in.
 *
 * @param label for people
 */
public record ProviderView(String name, String label) {}

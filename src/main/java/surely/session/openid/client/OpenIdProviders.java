package surely.session.openid.client;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import surely.problem.ProblemException;

/**
 * The providers at which people can log in: those with {@code surely.provider.<name>.issuer} and
 * {@code .client-id}. {@code .client-secret} and {@code .label} are optional.
 */
@ApplicationScoped
public class OpenIdProviders {
  private static final Pattern CLIENT_ID = Pattern.compile("SURELY_PROVIDER_(.+)_CLIENT_ID");

  @Inject private Config config;
  private final Map<String, OpenIdProvider> byName = new TreeMap<>();

  @PostConstruct
  void read() {
    StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
        .map(CLIENT_ID::matcher)
        .filter(Matcher::matches)
        .map(variable -> variable.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
        .filter(name -> setting(name, "client-id").isPresent())
        .forEach(name -> byName.put(name, new OpenIdProvider(client(name))));
  }

  /** By name, in alphabetical order. */
  public Collection<OpenIdProvider> all() {
    return byName.values();
  }

  /**
   * @throws ProblemException 422 {@code provider-unknown}
   */
  public OpenIdProvider named(String name) {
    OpenIdProvider provider = byName.get(name);
    if (provider == null)
      throw new ProblemException(
          "provider-unknown", "This server has no log-in provider of that name.");
    return provider;
  }

  /** Empty if it is not configured any more. */
  public Optional<OpenIdProvider> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private Client client(String name) {
    return new Client(
        name,
        setting(name, "label").orElse(name),
        new Issuer(setting(name, "issuer").orElseThrow()),
        new ClientID(setting(name, "client-id").orElseThrow()),
        setting(name, "client-secret").map(Secret::new));
  }

  private Optional<String> setting(String provider, String name) {
    return config
        .getOptionalValue("surely.provider." + provider + "." + name, String.class)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}

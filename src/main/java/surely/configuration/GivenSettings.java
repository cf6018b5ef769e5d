package surely.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All settings that a server was given under names that begin with SURELY_. Immutable. */
public final class GivenSettings {

  /** Names that only the pool, the mail session, the listener and the launcher read. */
  private static final Set<String> OTHERS =
      Set.of(
          "SURELY_DB_URL",
          "SURELY_DB_USER",
          "SURELY_DB_PASSWORD",
          "SURELY_HOST",
          "SURELY_PORT",
          "SURELY_DATA",
          "SURELY_MAIL_HOST",
          "SURELY_MAIL_PORT",
          "SURELY_MAIL_FROM",
          "SURELY_MAIL_STARTTLS");

  private static final Set<String> ADMINISTRATOR =
      Set.of("SURELY_ADMIN_EMAIL", "SURELY_ADMIN_PASSWORD");
  private static final Set<String> MAIL_LOG_IN = Set.of("SURELY_MAIL_USER", "SURELY_MAIL_PASSWORD");
  private static final String MAIL = "SURELY_MAIL_SESSION";

  /** Mails have links, whose address no request may choose. */
  private static final Set<String> OF_MAIL = Set.of(MAIL, "SURELY_PUBLIC_ADDRESS");

  private static final Pattern OF_PROVIDER =
      Pattern.compile(
          "(SURELY_PROVIDER_[A-Z0-9_]{1,64}?_)"
              + "(ISSUER|AUDIENCE|JWKS|CLIENT_ID|CLIENT_SECRET|LABEL)");

  private final Map<String, String> byVariable = new TreeMap<>();

  /**
   * @param all settings by property or environment variable; blank ones and those of other programs
   *     are ignored
   */
  public GivenSettings(Map<String, String> all) {
    all.forEach(
        (name, value) -> {
          String variable = Setting.variable(name);
          if (variable.startsWith("SURELY_") && value != null && !value.isBlank()) {
            byVariable.put(variable, value);
          }
        });
  }

  /**
   * @throws InvalidConfiguration at least one setting has a value that it does not take, or needs
   *     another that is missing
   */
  public void requireValid() {
    List<String> faults = new ArrayList<>();
    for (Setting<?> setting : Setting.ALL) {
      try {
        setting.read(byVariable.get(setting.variable()));
      } catch (InvalidConfiguration e) {
        faults.add(e.getMessage());
      }
    }
    requireWhole(ADMINISTRATOR, faults);
    requireWhole(MAIL_LOG_IN, faults);
    if (byVariable.containsKey(MAIL)) requireWhole(OF_MAIL, faults);
    providers().forEach(prefix -> requireProvider(prefix, faults));
    if (!faults.isEmpty()) {
      throw new InvalidConfiguration(String.join(" ", faults));
    }
  }

  /** The given names that no setting has, as environment variables: most likely misspelt. */
  public Set<String> unknown() {
    Set<String> unknown = new TreeSet<>(byVariable.keySet());
    Setting.ALL.forEach(setting -> unknown.remove(setting.variable()));
    unknown.removeAll(OTHERS);
    unknown.removeAll(ADMINISTRATOR);
    unknown.removeIf(variable -> OF_PROVIDER.matcher(variable).matches());
    return unknown;
  }

  /** What the names of the settings of each provider begin with. */
  private Set<String> providers() {
    return byVariable.keySet().stream()
        .map(OF_PROVIDER::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A provider has what its button needs, or what its ID tokens need, or both. */
  private void requireProvider(String prefix, List<String> faults) {
    String issuer = prefix + "ISSUER";
    Set<String> ofButton = given(prefix, "CLIENT_ID", "CLIENT_SECRET", "LABEL");
    if (!ofButton.isEmpty()) {
      ofButton.addAll(Set.of(issuer, prefix + "CLIENT_ID"));
      requireWhole(ofButton, faults);
      requireIssuer(issuer, faults);
    }
    if (ofButton.isEmpty() || !given(prefix, "AUDIENCE", "JWKS").isEmpty())
      requireWhole(Set.of(issuer, prefix + "AUDIENCE", prefix + "JWKS"), faults);
  }

  private Set<String> given(String prefix, String... names) {
    return Stream.of(names)
        .map(name -> prefix + name)
        .filter(byVariable::containsKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void requireIssuer(String issuer, List<String> faults) {
    try {
      String given = byVariable.get(issuer);
      if (given != null) SettingType.ISSUER.read(issuer, given);
    } catch (InvalidConfiguration e) {
      faults.add(e.getMessage());
    }
  }

  private void requireWhole(Set<String> group, List<String> faults) {
    Set<String> missing = new TreeSet<>(group);
    missing.removeAll(byVariable.keySet());
    if (!missing.isEmpty() && missing.size() < group.size()) {
      Set<String> given = new TreeSet<>(group);
      given.removeAll(missing);
      faults.add(
          String.join(" and ", missing)
              + " must be set where "
              + String.join(" and ", given)
              + (given.size() > 1 ? " are." : " is."));
    }
  }
}

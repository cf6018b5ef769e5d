package surely.configuration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All settings that a server was given under names that begin with SURELY_. Immutable. */
public final class GivenSettings {

  /** Names that only the connection pool, the listener and the launcher read. */
  private static final Set<String> OTHERS =
      Set.of(
          "SURELY_DB_URL",
          "SURELY_DB_USER",
          "SURELY_DB_PASSWORD",
          "SURELY_HOST",
          "SURELY_PORT",
          "SURELY_DATA");

  private static final Set<String> ADMINISTRATOR =
      Set.of("SURELY_ADMIN_EMAIL", "SURELY_ADMIN_PASSWORD");
  private static final Pattern OF_PROVIDER =
      Pattern.compile("(SURELY_PROVIDER_[A-Z0-9_]+_)(ISSUER|AUDIENCE|JWKS)");

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
    groups().forEach(group -> requireWhole(group, faults));
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

  /** Groups of settings that are useful only together. */
  private Set<Set<String>> groups() {
    Set<Set<String>> groups = new LinkedHashSet<>();
    groups.add(ADMINISTRATOR);
    byVariable.keySet().stream()
        .map(OF_PROVIDER::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .forEach(
            prefix ->
                groups.add(
                    new TreeSet<>(
                        Set.of(prefix + "ISSUER", prefix + "AUDIENCE", prefix + "JWKS"))));
    return groups;
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

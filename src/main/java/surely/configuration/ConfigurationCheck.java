package surely.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start with a wrong setting, and warns about names that no setting has. Runs before
 * anything else touches the database.
 */
@Singleton
@Startup
public class ConfigurationCheck {
  private static final Logger LOG = System.getLogger(ConfigurationCheck.class.getName());
  @Inject private Config config;

  @PostConstruct
  void check() {
    var given = new GivenSettings(given());
    given
        .unknown()
        .forEach(
            name ->
                LOG.log(
                    Level.WARNING,
                    "No setting is called {0}. See \"Deploy\" in the README for their names.",
                    name));
    try {
      given.requireValid();
    } catch (InvalidConfiguration e) {
      LOG.log(Level.ERROR, "Surely does not start: {0}", e.getMessage());
      throw e;
    }
  }

  private Map<String, String> given() {
    Map<String, String> given = new HashMap<>();
    config.getPropertyNames().forEach(name -> add(name, given));
    // Last, so that the value that takes effect wins where a setting is given in two ways.
    Setting.ALL.forEach(setting -> add(setting.name(), given));
    return given;
  }

  private void add(String name, Map<String, String> given) {
    if (Setting.variable(name).startsWith("SURELY_")) {
      config
          .getOptionalValue(name, String.class)
          .ifPresent(value -> given.put(Setting.variable(name), value));
    }
  }
}

package surely.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** What this server's settings are; they stay as they were when they were read first. */
@ApplicationScoped
public class Settings {
  private final Map<Setting<?>, Object> read = new ConcurrentHashMap<>();
  @Inject private Config config;

  /**
   * @throws InvalidConfiguration the setting has a value that it does not take; {@link
   *     ConfigurationCheck} has refused that at start
   */
  @SuppressWarnings("unchecked") // what is kept under a setting came from it
  public <T> T get(Setting<T> setting) {
    return (T) read.computeIfAbsent(setting, this::read);
  }

  private Object read(Setting<?> setting) {
    return setting.read(
        config
            .getOptionalValue(setting.name(), String.class)
            .filter(text -> !text.isBlank())
            .orElse(null));
  }
}

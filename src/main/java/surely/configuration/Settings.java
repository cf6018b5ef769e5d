package surely.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** This server's settings. Each keeps the value that it had when it was first read. */
@ApplicationScoped
public class Settings {
  private final Map<Setting<?>, Object> read = new ConcurrentHashMap<>();
  @Inject private Config config;

  /**
   * @throws InvalidConfiguration the setting has a value that it does not take; {@link
   *     ConfigurationCheck} has refused that at start
   */
  @SuppressWarnings("unchecked") // a setting's value was read by the setting itself
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

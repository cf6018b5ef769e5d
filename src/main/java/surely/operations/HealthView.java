package surely.operations;

import java.util.Map;

/**
 * @param status "UP" or "DOWN"
 * @param checks what was looked at, each "UP" or "DOWN"
 */
public record HealthView(String status, Map<String, String> checks) {
  boolean isUp() {
    return status.equals("UP");
  }
}

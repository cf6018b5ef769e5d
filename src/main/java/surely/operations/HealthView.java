package surely.operations;

import java.util.Map;

/**
 * @param status "UP" or "DOWN"
 * @param checks each part that was checked, "UP" or "DOWN"
 */
public record HealthView(String status, Map<String, String> checks) {
  boolean isUp() {
    return status.equals("UP");
  }
}

package surely.survey;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A survey as its author sends it.
 *
 * @param definition SurveyJS form JSON
 * @param settings   null: the defaults
 */
public record NewSurvey(@NotNull(message = "A survey needs a definition.") JsonObject definition, @Valid Settings settings) {
  Settings settingsOrDefaults() {
    return settings == null ? Settings.defaults() : settings;
  }
}

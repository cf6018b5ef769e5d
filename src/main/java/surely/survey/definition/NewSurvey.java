package surely.survey.definition;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import surely.form.Form;
import surely.form.ReducedDefinition;
import surely.problem.InputError;
import surely.survey.settings.SurveySettings;

/**
 * A survey as its author sends it.
 *
 * @param definition SurveyJS form JSON
 * @param settings null for the defaults
 */
public record NewSurvey(
    @NotNull(message = "A survey needs a definition.") JsonObject definition,
    @Valid SurveySettings settings) {
  /**
   * A survey without the parts that the server does not support.
   *
   * @param leftOut the parts that were left out, with pointers into what was sent; may be empty
   */
  public record Reduction(NewSurvey survey, List<InputError> leftOut) {}

  /**
   * Leaves the unsupported parts out. Returns everything that the author sent if all of it is
   * supported, or if it has other errors.
   */
  public Reduction reduced() {
    ReducedDefinition reduced = definition == null ? null : Form.reduced(definition);
    return reduced == null
        ? new Reduction(this, List.of())
        : new Reduction(
            new NewSurvey(reduced.definition(), settings),
            reduced.leftOut().stream().map(part -> part.under("/definition")).toList());
  }

  public SurveySettings settingsOrDefaults() {
    return settings == null ? SurveySettings.defaults() : settings;
  }
}

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
 * @param settings null: the defaults
 */
public record NewSurvey(
    @NotNull(message = "A survey needs a definition.") JsonObject definition,
    @Valid SurveySettings settings) {
  /**
   * A survey that is stored without what the server does not support.
   *
   * @param leftOut what that is, with pointers into what was sent; empty if nothing is
   */
  public record Reduction(NewSurvey survey, List<InputError> leftOut) {}

  /**
   * With what the author sent in full, if all of it is supported or if more is wrong with it than
   * that.
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

package surely.survey;

import java.util.ArrayList;
import java.util.List;
import surely.form.Form;
import surely.problem.InputError;

/** What settings must not say together. */
final class SettingsRules {
  private final List<InputError> errors = new ArrayList<>();

  private SettingsRules() {}

  /**
   * Everything that is wrong; pointers start with /settings.
   *
   * @param form null if the definition is refused: then nothing is said of its choices
   */
  static List<InputError> check(Settings settings, Form form) {
    var rules = new SettingsRules();
    rules.reward(settings);
    rules.times(settings);
    if (form != null) rules.errors.addAll(new ChoiceLimits("", settings.choiceLimits()).check(form));
    return rules.errors.stream().map(error -> error.under("/settings")).toList();
  }

  private void reward(Settings settings) {
    if (settings.reward() == null) return;
    if (!settings.respondents().equals(Settings.MEMBERS))
      wrong("/reward", "Only members have an account to pay a reward to. Set respondents to \"members\", or leave the reward out.");
    if (settings.responseLimit() == null)
      wrong("/reward", "The points for all rewards are set aside when the survey opens. Set a responseLimit, or leave the reward out.");
    if (settings.anonymous())
      wrong("/reward", "The ledger says when each member was paid, so an anonymous survey can't reward. Choose one of the two.");
  }

  private void times(Settings settings) {
    if (settings.opensAt() != null && settings.closesAt() != null && !settings.opensAt().isBefore(settings.closesAt()))
      wrong("/closesAt", "The survey would close before it opens. Choose a closesAt later than opensAt.");
  }

  private void wrong(String pointer, String message) {
    errors.add(new InputError(pointer, "contradiction", message));
  }
}

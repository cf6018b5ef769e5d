package surely.survey.settings;

import surely.form.Form;
import surely.problem.Issues;
import surely.problem.Pointer;

/** Reports settings that contradict each other or the form. */
public final class SettingsRules {
  private static final Pointer SETTINGS = Pointer.ROOT.then("settings");
  private final Issues errors;

  private SettingsRules(Issues errors) {
    this.errors = errors;
  }

  /**
   * Reports everything that is wrong.
   *
   * @param form null if the definition was refused; then limits of choices are not checked
   */
  public static void check(SurveySettings settings, Form form, Issues errors) {
    var rules = new SettingsRules(errors);
    rules.reward(settings);
    rules.times(settings);
    rules.origins(settings);
    if (form != null)
      new ChoiceLimits("", settings.choiceLimits())
          .check(form, SETTINGS.then("choiceLimits"), errors);
  }

  private void reward(SurveySettings settings) {
    if (settings.reward() == null) return;
    if (settings.respondents() != Respondents.MEMBERS)
      wrong(
          "reward",
          "Only members have an account to pay a reward to. "
              + "Set respondents to \"members\", or leave the reward out.");
    if (settings.responseLimit() == null)
      wrong(
          "reward",
          "The points for all rewards are set aside when the survey opens. "
              + "Set a responseLimit, or leave the reward out.");
    if (settings.anonymous())
      wrong(
          "reward",
          "The ledger says when each member was paid, so an anonymous survey can't reward. "
              + "Choose one of the two.");
  }

  private void times(SurveySettings settings) {
    if (settings.opensAt() != null
        && settings.closesAt() != null
        && !settings.opensAt().isBefore(settings.closesAt()))
      wrong(
          "closesAt",
          "The survey would close before it opens. Choose a closesAt later than opensAt.");
  }

  private void origins(SurveySettings settings) {
    var origins = new Origins(settings.origins());
    origins.check(SETTINGS.then("origins"), errors);
    if (origins.moreThanAny())
      wrong("origins", "\"*\" is any site. Leave the others out, or leave out \"*\".");
    if (origins.any() && settings.respondents() != Respondents.ANYONE)
      wrong(
          "origins",
          "Only a survey for anyone can be open to any site. "
              + "Name the sites, or set respondents to \"anyone\".");
  }

  private void wrong(String setting, String message) {
    errors.add(SETTINGS.then(setting), "contradiction", message);
  }
}

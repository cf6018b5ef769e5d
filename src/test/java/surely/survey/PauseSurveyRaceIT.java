package surely.survey;

class PauseSurveyRaceIT extends StopSurveyRace {
  PauseSurveyRaceIT() {
    super("pause", "survey-paused");
  }
}

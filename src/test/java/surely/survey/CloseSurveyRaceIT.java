package surely.survey;

class CloseSurveyRaceIT extends StopSurveyRace {
  CloseSurveyRaceIT() {
    super("close", "survey-not-open");
  }
}

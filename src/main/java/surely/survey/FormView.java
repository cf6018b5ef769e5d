package surely.survey;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import surely.survey.policy.SurveyState;
import surely.survey.settings.ColorScheme;
import surely.survey.settings.Respondents;

/**
 * A survey as respondents get it, with everything that they need to answer it.
 *
 * @param state open or closed
 * @param respondent the member who asks, if members respond; else null. Clients keep answers under
 *     it
 * @param reward points for a response; null for none
 * @param closesAt null if none was set
 * @param accentColor null if none was set
 * @param colorScheme null if none was set
 * @param gone the choices that have no places left, by question
 * @param refused the problem type that a response would get now, such as "survey-full"; null if it
 *     would be accepted
 */
public record FormView(
    String id,
    String title,
    SurveyState state,
    Respondents respondents,
    String respondent,
    boolean anonymous,
    Long reward,
    Instant closesAt,
    String accentColor,
    ColorScheme colorScheme,
    JsonObject definition,
    Map<String, List<String>> gone,
    String refused) {

  public FormView refusing(String problem) {
    return new FormView(
        id,
        title,
        state,
        respondents,
        respondent,
        anonymous,
        reward,
        closesAt,
        accentColor,
        colorScheme,
        definition,
        gone,
        problem);
  }
}

package surely.survey;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import surely.problem.InputError;
import surely.survey.access.SurveyRole;
import surely.survey.policy.SurveyState;
import surely.survey.settings.SurveySettings;

/**
 * A survey as its team sees it.
 *
 * @param paused whether its owner has paused it; only an open survey is
 * @param version the version, which is also the ETag
 * @param role what the member who asks may do with it
 * @param warnings what may surprise the author, such as a picture that is not shown
 */
public record SurveyView(
    String id,
    SurveyState state,
    boolean paused,
    String title,
    JsonObject definition,
    SurveySettings settings,
    long responses,
    Instant createdAt,
    int version,
    SurveyRole role,
    List<InputError> warnings) {

  /** The same, with these warnings before its own. */
  SurveyView warning(List<InputError> more) {
    return new SurveyView(
        id,
        state,
        paused,
        title,
        definition,
        settings,
        responses,
        createdAt,
        version,
        role,
        Stream.concat(more.stream(), warnings.stream()).toList());
  }
}

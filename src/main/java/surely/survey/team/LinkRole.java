package surely.survey.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import surely.survey.access.SurveyRole;

/** The role of whoever joins with a link. */
public record LinkRole(
    @NotNull(message = "A role is needed.")
        @Pattern(regexp = "viewer|editor", message = "A role is viewer or editor.")
        String role) {

  SurveyRole chosen() {
    return SurveyRole.of(role);
  }
}

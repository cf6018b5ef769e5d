package surely.survey.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import surely.survey.access.SurveyRole;

/** The role that the owner gives somebody. */
public record RoleChoice(
    @NotNull(message = "A role is needed.")
        @Pattern(regexp = "viewer|editor|owner", message = "A role is viewer, editor or owner.")
        String role) {

  SurveyRole chosen() {
    return SurveyRole.of(role);
  }
}

package surely.administration;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an administrator changes about a member; null stays as it is.
 *
 * @param administrator whether the member is an administrator
 * @param disabled whether the member can't log in
 * @param password the caller's, to name an administrator; null if they have none
 */
public record MemberChange(
    Boolean administrator,
    Boolean disabled,
    @Size(max = 200, message = "A password has at most 200 characters.") String password) {

  /** For the log, such as "no administrator, disabled". */
  String summary() {
    return Stream.of(
            word(administrator, "administrator", "no administrator"),
            word(disabled, "disabled", "enabled"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> word(Boolean is, String yes, String no) {
    return Optional.ofNullable(is).map(that -> that ? yes : no);
  }
}

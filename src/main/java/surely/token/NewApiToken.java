package surely.token;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.Set;
import surely.authentication.Roles;
import surely.problem.InvalidInput;
import surely.text.Visible;

/**
 * An API token as the client asks for it.
 *
 * @param password null for a member who has none
 */
public record NewApiToken(
    @NotNull(message = "A name is needed.")
        @Size(max = 100, message = "A name has at most 100 characters.")
        @Pattern(
            regexp = "(?s)(?!.*\\p{Cntrl}).*" + Visible.CHARACTER + ".*",
            message = "A name has visible characters and no control characters.")
        String name,
    @NotNull(message = "Scopes are needed.") JsonArray scopes,
    @NotNull(message = "The number of days until it expires is needed.")
        @Min(value = 1, message = "A token expires after 1 day or more.")
        Long expiresInDays,
    @Size(max = 200, message = "A password has at most 200 characters.") String password) {

  /**
   * The scopes, in the order of the request.
   *
   * @throws InvalidInput 422; there is none, or one is unknown or listed twice
   */
  Set<String> scopeNames() {
    if (scopes.isEmpty())
      throw new InvalidInput("/scopes", "wrong-length", "A token has at least one scope.");
    Set<String> names = new LinkedHashSet<>();
    for (JsonValue scope : scopes) {
      String pointer = "/scopes/" + names.size();
      if (!(scope instanceof JsonString name) || !Roles.SCOPES.contains(name.getString()))
        throw new InvalidInput(
            pointer,
            "wrong-format",
            "This must be \"read\", \"respond\", \"manage\" or \"administrate\".");
      if (!names.add(name.getString()))
        throw new InvalidInput(pointer, "wrong-format", "This scope is listed already.");
    }
    return names;
  }
}

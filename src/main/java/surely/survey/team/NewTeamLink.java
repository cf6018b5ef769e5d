package surely.survey.team;

import static surely.json.StrictJson.JSON;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import surely.json.StrictJson;
import surely.once.Ids;
import surely.sql.UtcDateTime;
import surely.survey.access.SurveyRole;

/**
 * A new link, as the survey's owner gets it. The response adds a {@code url}, the page on which to
 * join. The token is never shown again. In the URL it is in the fragment, so that it appears in no
 * server's log.
 */
public record NewTeamLink(String id, SurveyRole role, String token, Instant expiresAt) {
  private static final Duration LIFE = Duration.ofDays(7);

  static NewTeamLink generate(SurveyRole role) {
    return new NewTeamLink(
        Ids.generate(), role, Ids.generateSecret(), UtcDateTime.now().plus(LIFE));
  }

  String tokenHash() {
    return Ids.hash(token);
  }

  /**
   * The response with the address, which is not recorded for a repeat, because a client can choose
   * the Host.
   *
   * @param stored as JSON
   * @param resolve makes an address of a path
   */
  static String withAddress(String stored, Function<String, URI> resolve) {
    JsonObject link = StrictJson.stored(stored).asJsonObject();
    return JSON.createObjectBuilder(link)
        .add("url", resolve.apply("join").toString() + "#" + link.getString("token"))
        .build()
        .toString();
  }
}

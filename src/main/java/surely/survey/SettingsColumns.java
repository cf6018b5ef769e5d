package surely.survey;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import surely.json.StrictJson;
import surely.quota.Blocks;

/** A survey's settings, as columns of its row. */
@Embeddable
public class SettingsColumns {
  private Respondents respondents;
  private boolean anonymous;

  @Column(name = "response_limit")
  private Long responseLimit;

  @Column(name = "choice_limits", length = Integer.MAX_VALUE)
  private String choiceLimits;

  private Long reward;

  @Column(name = "opens_at")
  private LocalDateTime opensAt;

  @Column(name = "closes_at")
  private LocalDateTime closesAt;

  protected SettingsColumns() {}

  SettingsColumns(Settings settings) {
    respondents = settings.respondents();
    anonymous = settings.anonymous();
    responseLimit = settings.responseLimit();
    choiceLimits = settings.choiceLimits() == null ? null : settings.choiceLimits().toString();
    reward = settings.reward();
    opensAt = utc(settings.opensAt());
    closesAt = utc(settings.closesAt());
  }

  Settings settings() {
    JsonObject limits =
        choiceLimits == null ? null : StrictJson.stored(choiceLimits).asJsonObject();
    return new Settings(
        respondents, anonymous, responseLimit, limits, reward, instant(opensAt), instant(closesAt));
  }

  long blocks() {
    return Blocks.of(choiceLimits);
  }

  private static LocalDateTime utc(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant instant(LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}

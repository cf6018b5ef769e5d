package surely.survey.settings;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import surely.json.StrictJson;
import surely.quota.StorageBlocks;

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
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(length = Integer.MAX_VALUE)
  private String origins;

  @Column(name = "accent_color")
  private String accentColor;

  @Column(name = "color_scheme")
  private ColorScheme colorScheme;

  protected SettingsColumns() {}

  public SettingsColumns(SurveySettings settings) {
    respondents = settings.respondents();
    anonymous = settings.anonymous();
    responseLimit = settings.responseLimit();
    choiceLimits = settings.choiceLimits() == null ? null : settings.choiceLimits().toString();
    reward = settings.reward();
    opensAt = settings.opensAt();
    closesAt = settings.closesAt();
    origins = settings.origins() == null ? null : settings.origins().toString();
    accentColor = settings.accentColor();
    colorScheme = settings.colorScheme();
  }

  public SurveySettings settings() {
    JsonObject limits =
        choiceLimits == null ? null : StrictJson.stored(choiceLimits).asJsonObject();
    JsonArray sites = origins == null ? null : StrictJson.stored(origins).asJsonArray();
    return new SurveySettings(
        respondents,
        anonymous,
        responseLimit,
        limits,
        reward,
        opensAt,
        closesAt,
        sites,
        accentColor,
        colorScheme);
  }

  public long blocks() {
    return StorageBlocks.of(choiceLimits) + StorageBlocks.of(origins);
  }
}

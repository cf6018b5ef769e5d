package surely.survey;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import surely.audit.Act;
import surely.audit.Action;
import surely.form.Form;
import surely.json.CanonicalJson;
import surely.json.StrictJson;
import surely.problem.InputError;
import surely.quota.StorageBlocks;
import surely.sql.UtcDateTime;
import surely.survey.access.SurveyRole;
import surely.survey.definition.NewSurvey;
import surely.survey.policy.SurveyNotDraft;
import surely.survey.policy.SurveyNotOpen;
import surely.survey.policy.SurveyState;
import surely.survey.settings.SettingsColumns;
import surely.survey.settings.SurveySettings;

/** A survey. Its life cycle is {@link SurveyState}. */
@Entity
@Table(name = "survey")
@NamedQuery(
    name = "Survey.page",
    query =
        "SELECT NEW surely.survey.SurveySummary(s.id, s.state, s.paused, s.title, s.settings, "
            + "s.createdAt) FROM Survey s WHERE s.owner = :member "
            + "AND (s.createdAt < :at OR s.createdAt = :at AND s.id < :id) "
            + "ORDER BY s.createdAt DESC, s.id DESC")
@NamedQuery(
    name = "Survey.lengths",
    query =
        "SELECT COALESCE(LENGTH(s.settings.choiceLimits), 0) "
            + "+ COALESCE(LENGTH(s.settings.origins), 0) FROM Survey s WHERE s.owner = :member "
            + "AND (s.createdAt < :at OR s.createdAt = :at AND s.id < :id) "
            + "ORDER BY s.createdAt DESC, s.id DESC")
@NamedQuery(
    name = "Survey.shared-page",
    query =
        "SELECT NEW surely.survey.SurveySummary(s.id, s.state, s.paused, s.title, s.settings, "
            + "s.createdAt, c.role) FROM Survey s JOIN Collaborator c ON c.surveyId = s.id "
            + "WHERE c.memberId = :member "
            + "AND (s.createdAt < :at OR s.createdAt = :at AND s.id < :id) "
            + "ORDER BY s.createdAt DESC, s.id DESC")
@NamedQuery(
    name = "Survey.shared-lengths",
    query =
        "SELECT COALESCE(LENGTH(s.settings.choiceLimits), 0) "
            + "+ COALESCE(LENGTH(s.settings.origins), 0) FROM Survey s "
            + "JOIN Collaborator c ON c.surveyId = s.id WHERE c.memberId = :member "
            + "AND (s.createdAt < :at OR s.createdAt = :at AND s.id < :id) "
            + "ORDER BY s.createdAt DESC, s.id DESC")
@NamedQuery(
    name = "Survey.inState",
    query = "SELECT s.id FROM Survey s WHERE s.owner = :owner AND s.state = :state ORDER BY s.id")
public class Survey {
  @Id private String id;
  private String owner;
  private SurveyState state;
  private boolean paused; // only an open survey is

  @Column(length = Integer.MAX_VALUE)
  private String title;

  @Column(length = Integer.MAX_VALUE)
  private String definition;

  @Embedded private SettingsColumns settings;
  @Version private int version = 1; // set explicitly, because JPA providers start at 0 or at 1

  @Column(name = "created_at")
  private Instant createdAt;

  protected Survey() {}

  Survey(String id, String owner, NewSurvey survey, Form form) {
    this.id = id;
    this.owner = owner;
    state = SurveyState.DRAFT;
    createdAt = UtcDateTime.now();
    define(survey, form);
  }

  private void define(NewSurvey survey, Form form) {
    title = form.title();
    definition = survey.definition().toString();
    settings = new SettingsColumns(survey.settingsOrDefaults());
  }

  /**
   * Whether the survey already equals what the author sends. Then nothing is changed, so a repeated
   * change is made once.
   */
  boolean says(NewSurvey survey) {
    return CanonicalJson.of(definition()).equals(CanonicalJson.of(survey.definition()))
        && CanonicalJson.of(settings()).equals(CanonicalJson.of(survey.settingsOrDefaults()));
  }

  /** Whether what the author sends sets other points aside for rewards. */
  boolean spendsOtherwise(NewSurvey survey) {
    SurveySettings other = survey.settingsOrDefaults();
    return !Objects.equals(settings().reward(), other.reward())
        || other.reward() != null
            && !Objects.equals(settings().responseLimit(), other.responseLimit());
  }

  /**
   * @throws SurveyNotDraft 409
   */
  void change(NewSurvey survey, Form form) {
    if (state != SurveyState.DRAFT) throw new SurveyNotDraft();
    define(survey, form);
  }

  /**
   * @return false if it was open already
   * @throws SurveyNotDraft 409; it is closed
   */
  boolean open() {
    if (state == SurveyState.CLOSED) throw new SurveyNotDraft();
    return move(SurveyState.OPEN);
  }

  /**
   * @return false if it was closed already
   * @throws SurveyNotOpen 409; it is a draft
   */
  boolean close() {
    if (state == SurveyState.DRAFT) throw SurveyNotOpen.draft();
    return move(SurveyState.CLOSED);
  }

  /**
   * Pauses or resumes an open survey.
   *
   * @return false if it was so already
   * @throws SurveyNotOpen 409; it is a draft, or closed
   */
  boolean pause(boolean now) {
    if (state == SurveyState.DRAFT) throw SurveyNotOpen.draft();
    if (state == SurveyState.CLOSED) throw SurveyNotOpen.closed();
    boolean changes = paused != now;
    paused = now;
    return changes;
  }

  void handOver(String to) {
    owner = to;
  }

  /** Something done to it, for the audit log. */
  Act act(Action action) {
    return Act.onSurvey(action, id).of(owner);
  }

  private boolean move(SurveyState to) {
    boolean moves = state != to;
    state = to;
    if (moves) paused = false;
    return moves;
  }

  boolean isDraft() {
    return state == SurveyState.DRAFT;
  }

  boolean belongsTo(String member) {
    return owner.equals(member);
  }

  String id() {
    return id;
  }

  int version() {
    return version;
  }

  String owner() {
    return owner;
  }

  JsonObject definition() {
    return StrictJson.stored(definition).asJsonObject();
  }

  /** The storage that it takes, in blocks. */
  long blocks() {
    return StorageBlocks.of(definition) + settings.blocks();
  }

  SurveyView view(long responses, List<InputError> warnings, SurveyRole role) {
    return new SurveyView(
        id,
        state,
        paused,
        title,
        definition(),
        settings(),
        responses,
        createdAt,
        version,
        role,
        warnings);
  }

  String title() {
    return title;
  }

  SurveySettings settings() {
    return settings.settings();
  }

  /** What makes a draft with the same definition and settings, except the times. */
  NewSurvey copy() {
    return new NewSurvey(definition(), settings().withoutTimes());
  }
}

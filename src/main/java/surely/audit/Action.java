package surely.audit;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be recorded. The texts are stored and part of the API, so they must not change. */
public enum Action {
  MEMBER_CREATED("member.created"),
  MEMBER_DELETED("member.deleted"),
  MEMBER_DISABLED("member.disabled"),
  MEMBER_ENABLED("member.enabled"),
  ADMINISTRATOR_NAMED("administrator.named"),
  ADMINISTRATOR_WITHDRAWN("administrator.withdrawn"),
  PASSWORD_CHANGED("password.changed"),
  PASSWORD_SET("password.set"),
  PASSWORD_LINK_MADE("password-link.made"),
  PASSWORD_LINK_MAILED("password-link.mailed"),
  EMAIL_CONFIRMED("email.confirmed"),
  EMAIL_CHANGE_ASKED("email.change-asked"),
  EMAIL_CHANGE_WITHDRAWN("email.change-withdrawn"),
  EMAIL_CHANGED("email.changed"),
  PROVIDER_CONNECTED("provider.connected"),
  PROVIDER_DISCONNECTED("provider.disconnected"),
  SESSION_OPENED("session.opened"),
  SESSION_ENDED("session.ended"),
  SESSION_OTHERS_ENDED("session.others-ended"),
  TOKEN_CREATED("token.created"),
  TOKEN_REVOKED("token.revoked"),
  TOKEN_ALL_REVOKED("token.all-revoked"),
  CARD_CREATED("card.created"),
  CARD_CHANGED("card.changed"),
  SURVEY_CREATED("survey.created"),
  SURVEY_PUBLISHED("survey.published"),
  SURVEY_PAUSED("survey.paused"),
  SURVEY_RESUMED("survey.resumed"),
  SURVEY_CLOSED("survey.closed"),
  SURVEY_DELETED("survey.deleted"),
  SURVEY_HANDED_OVER("survey.handed-over"),
  RESPONSE_DELETED("response.deleted"),
  INVITATION_MADE("invitation.made"),
  INVITATION_REVOKED("invitation.revoked"),
  TEAM_LINK_MADE("team-link.made"),
  TEAM_LINK_REVOKED("team-link.revoked"),
  TEAM_JOINED("team.joined"),
  TEAM_ROLE_CHANGED("team.role-changed"),
  TEAM_REMOVED("team.removed"),
  TEAM_LEFT("team.left");

  private final String text;

  Action(String text) {
    this.text = text;
  }

  /** Such as {@code survey.published}. */
  @Override
  public String toString() {
    return text;
  }

  public static Optional<Action> of(String text) {
    return Stream.of(values()).filter(action -> action.text.equals(text)).findFirst();
  }
}

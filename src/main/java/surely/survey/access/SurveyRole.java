package surely.survey.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a member may do with a survey. Each role may do what those before it may. */
public enum SurveyRole {
  /** Reads the survey, its responses and its results. */
  VIEWER,
  /** Changes the draft, opens, pauses and closes the survey, and invites respondents. */
  EDITOR,
  /** Deletes the draft and responses, offers rewards, shares the survey, and hands it over. */
  OWNER;

  public boolean includes(SurveyRole other) {
    return compareTo(other) >= 0;
  }

  /** The text that the API and the database use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static SurveyRole of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The column of every attribute of this type. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<SurveyRole, String> {
    @Override
    public String convertToDatabaseColumn(SurveyRole role) {
      return role == null ? null : role.toString();
    }

    @Override
    public SurveyRole convertToEntityAttribute(String column) {
      return column == null ? null : of(column);
    }
  }
}

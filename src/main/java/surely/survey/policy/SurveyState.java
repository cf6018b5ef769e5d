package surely.survey.policy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** A survey is a draft, then open, then closed, and never goes back. */
public enum SurveyState {
  DRAFT,
  OPEN,
  CLOSED;

  /** The text that the API and the database use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SurveyState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The column of every attribute of this type. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<SurveyState, String> {
    @Override
    public String convertToDatabaseColumn(SurveyState state) {
      return state == null ? null : state.toString();
    }

    @Override
    public SurveyState convertToEntityAttribute(String column) {
      return column == null ? null : of(column);
    }
  }
}

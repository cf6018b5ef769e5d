package surely.survey.settings;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Who may respond to a survey. */
public enum Respondents {
  ANYONE,
  /** Only members, once each. */
  MEMBERS,
  /** Only people with an invitation, once with each. */
  INVITED;

  /** The text that the API and the database use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Respondents of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The column of every attribute of this type. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<Respondents, String> {
    @Override
    public String convertToDatabaseColumn(Respondents respondents) {
      return respondents == null ? null : respondents.toString();
    }

    @Override
    public Respondents convertToEntityAttribute(String column) {
      return column == null ? null : of(column);
    }
  }
}

package surely.survey.settings;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Whether a survey's page is light or dark for everybody. */
public enum ColorScheme {
  LIGHT,
  DARK;

  /** The text that the API and the database use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of every attribute of this type. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<ColorScheme, String> {
    @Override
    public String convertToDatabaseColumn(ColorScheme scheme) {
      return scheme == null ? null : scheme.toString();
    }

    @Override
    public ColorScheme convertToEntityAttribute(String column) {
      return column == null ? null : valueOf(column.toUpperCase(Locale.ROOT));
    }
  }
}

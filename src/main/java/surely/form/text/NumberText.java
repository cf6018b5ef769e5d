package surely.form.text;

import java.util.regex.Pattern;

/** How numbers are written in texts. */
public final class NumberText {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private NumberText() {}

  public static boolean isNumber(String text) {
    return DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
  }
}

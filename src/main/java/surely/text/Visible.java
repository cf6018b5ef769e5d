package surely.text;

import java.util.regex.Pattern;

/**
 * Whether a text has a visible character: a name of zero-width characters only would look empty, or
 * like another.
 */
public final class Visible {
  /**
   * A character that leaves a mark: neither a space, control or format character, nor a lone
   * accent, nor a letter that is drawn as nothing.
   */
  public static final String CHARACTER = "[^\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]";

  private static final Pattern SOME = Pattern.compile(CHARACTER);

  private Visible() {}

  public static boolean in(String text) {
    return SOME.matcher(text).find();
  }
}

package surely.form.text;

/**
 * E-mail addresses that survey-core's validator accepts (2.5.43), so that the server refuses none
 * that passed in the browser: a local part of dot-separated atoms, or anything in quotes; a domain
 * of two or more labels, the last of at least two characters.
 */
public final class EmailAddress {

  private static final String NOT_IN_ATOM = "<>()[].,;:@\"";
  private static final String NOT_IN_LABEL = "<>()[].,;:@\"=";

  private EmailAddress() {}

  public static boolean isValid(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return false;
    }
    String local = text.substring(0, at);
    String domain = text.substring(at + 1);
    int lastDot = domain.lastIndexOf('.');
    return (isQuoted(local) || areParts(local, NOT_IN_ATOM))
        && lastDot > 0
        && domain.length() - lastDot > 2
        && areParts(domain, NOT_IN_LABEL);
  }

  private static boolean isQuoted(String local) {
    return local.length() > 2
        && local.startsWith("\"")
        && local.endsWith("\"")
        && local.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029');
  }

  /**
   * Whether the text consists of parts, separated by dots, that are not empty and have no space or
   * forbidden character.
   */
  private static boolean areParts(String text, String forbidden) {
    for (String part : text.split("\\.", -1)) {
      if (part.isEmpty()
          || part.chars().anyMatch(c -> JsonText.isSpace(c) || forbidden.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }
}

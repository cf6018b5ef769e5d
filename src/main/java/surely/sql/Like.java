package surely.sql;

/** Patterns for {@code LIKE ... ESCAPE '!'}. */
public final class Like {
  private Like() {}

  public static String containing(String text) {
    return "%" + startingWith(text);
  }

  public static String startingWith(String text) {
    return text.replaceAll("[!%_]", "!$0") + "%";
  }
}

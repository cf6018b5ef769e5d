package surely.web;

/** Text in HTML. */
public final class Html {
  private Html() {}

  /** The text as the content of an element or of an attribute in quotation marks. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

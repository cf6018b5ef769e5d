package surely.export;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import surely.problem.InvalidParameter;

/**
 * How a file is written.
 *
 * @param words whether choices and headers are the texts that respondents read, instead of values
 *     and names
 * @param locale the language of the words; null: the survey's own
 * @param bom whether a CSV begins with a byte order mark, which Excel needs to see UTF-8
 * @param after id of the last response that the client has; null: from the first on
 */
record ExportOptions(ExportFormat format, boolean words, String locale, boolean bom, String after) {
  private static final String LOCALE = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,3}";

  /**
   * @throws InvalidParameter 400
   */
  static ExportOptions of(ExportFormat format, MultivaluedMap<String, String> query) {
    if (format == ExportFormat.JSONL)
      for (String name : Set.of("choices", "locale"))
        if (query.containsKey(name))
          throw new InvalidParameter(
              "JSON Lines has the answers as they were given; it does not take " + name + ".");
    if (format != ExportFormat.CSV && query.containsKey("bom"))
      throw new InvalidParameter("Only CSV takes bom.");
    String locale = query.getFirst("locale");
    if (locale != null && !locale.matches(LOCALE))
      throw new InvalidParameter(
          "The query parameter locale takes a language tag such as ko or pt-BR.");
    boolean words = choice(query, "choices", "text", "value");
    String after = query.getFirst("after");
    if (after != null && after.startsWith("'"))
      after = after.substring(1); // CSV puts it before an id that begins with -
    return new ExportOptions(format, words, locale, choice(query, "bom", "true", "false"), after);
  }

  private static boolean choice(
      MultivaluedMap<String, String> query, String name, String yes, String no) {
    String value = query.getFirst(name);
    if (value != null && !value.equals(yes) && !value.equals(no))
      throw new InvalidParameter(
          "The query parameter " + name + " takes " + yes + " or " + no + ".");
    return yes.equals(value);
  }
}

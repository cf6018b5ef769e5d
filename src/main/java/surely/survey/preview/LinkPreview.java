package surely.survey.preview;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import surely.web.Html;

/**
 * What a link to a survey shows.
 *
 * @param title may be empty
 * @param description null for none
 */
record LinkPreview(String title, String description) {
  private static final int LONGEST = 300; // characters; what is longer is cut off by all readers

  /** The elements for the head of the page, with its title. */
  String html() {
    String shown = title.isEmpty() ? "Surely" : title;
    return Stream.of(
            "<title>%s</title>".formatted(Html.escaped(shown)),
            property("og:title", shown),
            property("og:type", "website"),
            property("og:site_name", "Surely"),
            description == null ? "" : meta("name", "description", description),
            description == null ? "" : property("og:description", description))
        .filter(element -> !element.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String property(String name, String content) {
    return meta("property", name, content);
  }

  private static String meta(String attribute, String name, String content) {
    return "<meta %s=\"%s\" content=\"%s\">"
        .formatted(attribute, name, Html.escaped(shortened(content)));
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) return text;
    return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}

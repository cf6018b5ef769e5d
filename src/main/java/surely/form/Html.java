package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import surely.json.StrictJson;

/**
 * HTML in a definition. What would run, or fetch from another site, is refused when the survey is made; what is merely not known to be
 * harmless, such as a style, is left out of what respondents get. Both by jsoup: one parser that reads HTML as browsers do, says what is in
 * it, and writes it anew, in one jar without dependencies.
 */
final class Html {

  /** Properties of a survey that are HTML. */
  static final Set<String> OF_SURVEY = Set.of("completedHtml", "completedBeforeHtml", "loadingHtml");

  private static final Set<String> ACTIVE = Set.of("script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "link", "meta",
      "base", "form", "input", "button", "select", "textarea", "video", "audio", "source", "track", "svg", "math", "template", "noscript");
  private static final Set<String> FETCHED = Set.of("src", "srcset", "poster", "data", "background", "xlink:href", "lowsrc", "dynsrc");
  private static final String HERE = "https://here.invalid/";
  private static final Safelist HARMLESS = Safelist.relaxed().addTags("hr").addAttributes(":all", "class", "title", "lang", "dir")
      .addProtocols("img", "src", "data").addProtocols("a", "href", "tel").preserveRelativeLinks(true);

  private Html() {
  }

  /** Reports a text in which something would run, or fetch from another site. */
  static void refuseActive(Props props, String name) {
    Links.texts(props, name).map(Html::active).filter(found -> found != null).findFirst().ifPresent(found -> props.wrong(name, "unsafe-html",
        "contains " + found + ", which would run in a respondent's browser, or fetch from another site. Take it out."));
  }

  /** What is active in it; null if nothing is. */
  private static String active(String html) {
    for (Element element : Jsoup.parseBodyFragment(html).getAllElements()) {
      if (ACTIVE.contains(element.normalName())) {
        return "<" + element.normalName() + ">";
      }
      for (Attribute attribute : element.attributes()) {
        if (isActive(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue())) {
          return "the attribute " + JsonText.quote(attribute.getKey()) + " of <" + element.normalName() + ">";
        }
      }
    }
    return null;
  }

  private static boolean isActive(String name, String value) {
    String plain = value.toLowerCase(Locale.ROOT).replaceAll("[\\s\\x00-\\x20]", "");
    if (name.equals("href")) {
      return plain.matches("[a-z][a-z0-9+.-]*:.*") && !plain.matches("(https?|mailto|tel):.*");
    }
    return name.startsWith("on") || name.equals("style") && (plain.contains("url(") || plain.contains("\\") || plain.contains("image-set"))
        || FETCHED.contains(name) && (Links.isForeign(value) || name.equals("srcset"));
  }

  /** The definition as respondents get it: all HTML in it with nothing in but what is known to be harmless. */
  static JsonObject cleaned(JsonObject definition) {
    return cleaned(definition, OF_SURVEY);
  }

  private static JsonObject cleaned(JsonObject object, Set<String> html) {
    boolean isHtml = object.get("type") instanceof JsonString type && type.getString().equals("html");
    var copy = StrictJson.JSON.createObjectBuilder();
    object.forEach((name, value) -> copy.add(name,
        html.contains(name) || isHtml && name.equals("html") ? cleanedText(value)
            : name.equals("completedHtmlOnCondition") ? cleaned(value, Set.of("html")) : cleaned(value, Set.of())));
    return copy.build();
  }

  private static JsonValue cleaned(JsonValue value, Set<String> html) {
    if (value instanceof JsonArray list) {
      var copy = StrictJson.JSON.createArrayBuilder();
      list.forEach(item -> copy.add(cleaned(item, html)));
      return copy.build();
    }
    return value instanceof JsonObject object ? cleaned(object, html) : value;
  }

  /** Of a text in one language, or in several. */
  private static JsonValue cleanedText(JsonValue value) {
    if (value instanceof JsonString text) {
      return JsonText.string(clean(text.getString()));
    }
    if (value instanceof JsonObject texts) {
      var copy = StrictJson.JSON.createObjectBuilder();
      texts.forEach((language, text) -> copy.add(language, cleanedText(text)));
      return copy.build();
    }
    return value;
  }

  private static String clean(String html) {
    Document clean = new Cleaner(HARMLESS).clean(Jsoup.parseBodyFragment(html, HERE));
    clean.select("img[src]").removeIf(image -> Links.isForeign(image.attr("src")));
    clean.outputSettings().prettyPrint(false);
    return clean.body().html();
  }
}

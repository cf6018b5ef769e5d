package surely.form.source;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import surely.form.text.JsonText;
import surely.json.StrictJson;

/**
 * HTML in a definition. A definition with HTML that would run code is refused. HTML that would
 * fetch from another site is not served to respondents, and the author is warned. Anything else
 * that is not known to be harmless, such as a style attribute, is left out without a warning. jsoup
 * reads HTML as browsers do, and writes it anew; it is one jar without dependencies.
 */
public final class Html {

  /** Properties of a survey that are HTML. */
  public static final Set<String> OF_SURVEY =
      Set.of("completedHtml", "completedBeforeHtml", "loadingHtml");

  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "frameset",
          "object",
          "embed",
          "applet",
          "meta",
          "base",
          "form",
          "input",
          "button",
          "select",
          "textarea",
          "svg",
          "math",
          "template",
          "noscript");
  private static final Set<String> FETCHING =
      Set.of("style", "iframe", "frame", "link", "video", "audio", "source", "track");
  private static final Set<String> FETCHED =
      Set.of("src", "srcset", "poster", "data", "background", "xlink:href", "lowsrc", "dynsrc");

  /**
   * Properties whose values are answers: the names in them are keys of questions, and not
   * properties.
   */
  private static final Set<String> ANSWERS =
      Set.of("defaultValue", "defaultRowValue", "correctAnswer", "value");

  private static final Pattern FOLLOWED = Pattern.compile("(https?|mailto|tel):");
  private static final Pattern SPACE = Pattern.compile("[\\s\\x00-\\x20]");
  private static final String HERE = "https://here.invalid/";
  private static final Safelist HARMLESS =
      Safelist.relaxed()
          .addTags("hr")
          .addAttributes(":all", "class", "title", "lang", "dir")
          .addProtocols("img", "src", "data")
          .addProtocols("a", "href", "tel")
          .preserveRelativeLinks(true);

  private Html() {}

  /** Reports HTML that would run code, and warns about HTML that would fetch from another site. */
  public static void judge(DefinitionObject props, String name) {
    List<Document> documents = Links.texts(props, name).map(Jsoup::parseBodyFragment).toList();
    first(documents, ACTIVE, Html::runs)
        .ifPresent(
            found ->
                props.wrong(
                    name,
                    "unsafe-html",
                    "contains "
                        + found
                        + ", which would run in a respondent's browser. Take it out."));
    first(documents, FETCHING, Html::fetches)
        .ifPresent(
            found ->
                props.warn(
                    name,
                    "not-shown",
                    "contains "
                        + found
                        + ", which could fetch from another site, "
                        + "and that would learn of each respondent. This is not shown."));
  }

  /** Describes the first element or attribute of that kind. */
  private static Optional<String> first(
      List<Document> documents, Set<String> tags, Predicate<Attribute> attributes) {
    return documents.stream()
        .flatMap(document -> document.getAllElements().stream())
        .map(
            element ->
                tags.contains(element.normalName())
                    ? "<" + element.normalName() + ">"
                    : first(element, attributes))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String first(Element element, Predicate<Attribute> attributes) {
    return element.attributes().asList().stream()
        .filter(attributes)
        .findFirst()
        .map(
            attribute ->
                "the attribute "
                    + JsonText.quote(attribute.getKey())
                    + " of <"
                    + element.normalName()
                    + ">")
        .orElse(null);
  }

  private static boolean runs(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    return name.startsWith("on")
        || name.equals("href")
            && Links.hasScheme(Links.plain(attribute.getValue()))
            && !FOLLOWED.matcher(Links.plain(attribute.getValue())).lookingAt();
  }

  private static boolean fetches(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    return name.equals("style") && fetches(attribute.getValue().toLowerCase(Locale.ROOT))
        || FETCHED.contains(name)
            && (Links.isForeign(attribute.getValue()) || name.equals("srcset"));
  }

  private static boolean fetches(String style) {
    String plain = SPACE.matcher(style).replaceAll("");
    return plain.contains("url(") || plain.contains("\\") || plain.contains("image-set");
  }

  /**
   * Returns the definition as respondents get it: without pictures from other sites, and with only
   * such HTML as is known to be harmless.
   */
  public static JsonObject cleaned(JsonObject definition) {
    return cleaned(definition, OF_SURVEY);
  }

  private static JsonObject cleaned(JsonObject object, Set<String> html) {
    boolean isHtml =
        object.get("type") instanceof JsonString type && type.getString().equals("html");
    var copy = StrictJson.JSON.createObjectBuilder();
    object.forEach(
        (name, value) -> {
          JsonValue retained =
              html.contains(name) || isHtml && name.equals("html")
                  ? cleanedText(value)
                  : name.equals("completedHtmlOnCondition")
                      ? cleaned(value, Set.of("html"))
                      : Links.PICTURES.contains(name)
                          ? Links.own(value)
                          : ANSWERS.contains(name) ? value : cleaned(value, Set.of());
          if (retained != null) {
            copy.add(name, retained);
          }
        });
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

  /** Cleans a text in one language, or in several. */
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

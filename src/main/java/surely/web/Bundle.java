package surely.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules and styles of the pages as esbuild has bundled them, under addresses that say what is
 * in them, so that browsers keep them for a year. Its description is esbuild's metafile
 * (https://esbuild.github.io/api/#metafile).
 */
final class Bundle {
  /** Nothing is bundled: pages load their modules one by one. */
  static final Bundle NONE = new Bundle(JsonObject.EMPTY_JSON_OBJECT);

  private static final String FOLDER = "/assets/";
  private static final String SEVERAL = "";
  private static final Pattern ASSET = Pattern.compile(FOLDER + "([\\w-]+)-[A-Z0-9]{8}(\\.\\w+)");
  private static final Pattern SCRIPT =
      Pattern.compile("<script type=\"module\" src=\"/([^\"]+)\"></script>");
  private static final Pattern STYLE =
      Pattern.compile("<link rel=\"stylesheet\" href=\"/([^\"]+)\">");
  private final Map<String, String> addresses = new HashMap<>(); // of a source
  private final Map<String, String> newest =
      new HashMap<>(); // of a name that an older bundle had, too
  private final Map<String, Set<String>> imports =
      new HashMap<>(); // of an address, those that it can't run without

  private Bundle(JsonObject outputs) {
    outputs.forEach((path, output) -> add(address(path), output.asJsonObject()));
  }

  static Bundle read(InputStream metafile) {
    try (JsonReader reader = Json.createReader(metafile)) {
      return new Bundle(reader.readObject().getJsonObject("outputs"));
    }
  }

  private void add(String address, JsonObject output) {
    String source = output.getString("entryPoint", null);
    if (source != null) {
      addresses.put(source, address);
      named(address).ifPresent(name -> newest.merge(name, address, (one, other) -> SEVERAL));
    }
    imports.put(
        address,
        output.getJsonArray("imports").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("kind").equals("import-statement"))
            .map(one -> address(one.getString("path")))
            .collect(Collectors.toSet()));
  }

  private static String address(String path) {
    return FOLDER + path.substring(path.lastIndexOf('/') + 1);
  }

  /** Its name without the hash, such as {@code s.js}. */
  private static Optional<String> named(String address) {
    Matcher asset = ASSET.matcher(address);
    return asset.matches() ? Optional.of(asset.group(1) + asset.group(2)) : Optional.empty();
  }

  /**
   * A page that loads what is bundled instead of its sources; all its modules at once, and not one
   * after the other as they name each other.
   */
  String linked(String html) {
    String styled =
        STYLE
            .matcher(html)
            .replaceAll(
                style ->
                    style
                        .group()
                        .replace(
                            "/" + style.group(1),
                            addresses.getOrDefault(style.group(1), "/" + style.group(1))));
    return SCRIPT
        .matcher(styled)
        .replaceAll(script -> script(script.group(), addresses.get(script.group(1))));
  }

  private String script(String unbundled, String address) {
    if (address == null) return unbundled;
    Set<String> needed = new LinkedHashSet<>();
    collect(address, needed);
    return needed.stream()
            .map("<link rel=\"modulepreload\" href=\"%s\">\n"::formatted)
            .collect(Collectors.joining())
        + "<script type=\"module\" src=\""
        + address
        + "\"></script>";
  }

  private void collect(String address, Set<String> needed) {
    for (String one : imports.getOrDefault(address, Set.of()))
      if (needed.add(one)) collect(one, needed);
  }

  /**
   * Where that is now which an older version of Surely, or a newer one on another server, has under
   * this address.
   *
   * @return empty: it is not of the bundle, has gone, or several have its name
   */
  Optional<String> newest(String address) {
    return named(address).map(newest::get).filter(found -> !found.equals(SEVERAL));
  }
}

package surely.web;

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
import surely.json.StrictJson;

/**
 * The pages' modules and styles as esbuild has bundled them, under addresses with a hash of the
 * content, so that browsers cache them for a year. Read from esbuild's metafile
 * (https://esbuild.github.io/api/#metafile).
 */
final class Bundle {
  /** No bundle: pages load their modules one by one. */
  static final Bundle NONE = new Bundle(JsonObject.EMPTY_JSON_OBJECT);

  private static final String FOLDER = "/assets/";
  private static final String SEVERAL = "";
  private static final Pattern ASSET = Pattern.compile(FOLDER + "([\\w-]+)-[A-Z0-9]{8}(\\.\\w+)");
  private static final Pattern SCRIPT =
      Pattern.compile("<script type=\"module\" src=\"/([^\"]+)\"></script>");
  private static final Pattern STYLE =
      Pattern.compile("<link rel=\"stylesheet\" href=\"/([^\"]+)\">");

  /** The addresses by source file. */
  private final Map<String, String> addresses = new HashMap<>();

  /** The address by its name without the hash, a name that an older bundle may share. */
  private final Map<String, String> newest = new HashMap<>();

  /** The addresses of static imports, by the address of the module. */
  private final Map<String, Set<String>> imports = new HashMap<>();

  private Bundle(JsonObject outputs) {
    outputs.forEach((path, output) -> add(address(path), output.asJsonObject()));
  }

  static Bundle read(InputStream metafile) {
    try (JsonReader reader = StrictJson.JSON.createReader(metafile)) {
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

  /** The name of an address without the hash, such as {@code s.js}. */
  private static Optional<String> named(String address) {
    Matcher asset = ASSET.matcher(address);
    return asset.matches() ? Optional.of(asset.group(1) + asset.group(2)) : Optional.empty();
  }

  /**
   * The page with links to the bundle instead of the sources. It preloads all modules at once;
   * otherwise a browser finds each only in the one that imports it.
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
   * The current address of a file that an older version of Surely, or a newer one on another
   * server, has under this address.
   *
   * @return empty if it is not part of the bundle, is gone, or several files have its name
   */
  Optional<String> newest(String address) {
    return named(address).map(newest::get).filter(found -> !found.equals(SEVERAL));
  }
}

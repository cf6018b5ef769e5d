package surely.fuzz.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Bytes that are not JSON as this server accepts it, or too many bytes. They are made from a valid
 * ASCII example.
 */
record BadJson(Pick pick, BadBody body) {
  private static final int LIMIT = 1024 * 1024;
  private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");

  byte[] bytes() {
    String good = body.example().toString();
    return switch (pick.below(12)) {
      case 0, 1 -> good.substring(0, pick.below(good.length())).getBytes(UTF_8);
      case 2, 3, 4 ->
          inText(
              good,
              pick.one(
                  "\\ud800",
                  "\\udc00",
                  "\\ud800\\ud800",
                  "x\\udfffx",
                  "\\u0000",
                  "\u0000",
                  "\u0001",
                  "\n",
                  "\\x",
                  "\\u12g",
                  "\\ ",
                  "\u00ff",
                  "\u00c0\u00af",
                  "\u00ed\u00a0\u0080",
                  "\u00f5\u0080\u0080\u0080",
                  "\u00e2\u0082"));
      case 5, 6, 7 ->
          withLiteral(
              pick.one(
                  "NaN",
                  "Infinity",
                  "-Infinity",
                  "1e999",
                  "-1e999",
                  "1e-5000",
                  "01",
                  ".5",
                  "5.",
                  "+1",
                  "0x10",
                  "1e",
                  "-",
                  "--1",
                  "undefined",
                  "True",
                  "'x'",
                  "1_000",
                  "9".repeat(400),
                  "0." + "0".repeat(200) + "1",
                  "1e99999999999999999999",
                  "[1,]",
                  "{\"a\":1,}",
                  "{a:1}",
                  "{\"a\" 1}",
                  "{\"a\":}",
                  "nul",
                  "\"",
                  "[",
                  "}",
                  "/**/1",
                  "\u0001"));
      case 8 ->
          (good + pick.one("}", "x", ",", "{}", "null", "\u0000", "]", "//", good))
              .getBytes(ISO_8859_1);
      case 9 ->
          (pick.one(
                      "\u00ef\u00bb\u00bf",
                      "x",
                      ")]}',",
                      "\u0000",
                      "//\n",
                      "/**/",
                      "[",
                      "\"",
                      "\u000b")
                  + good)
              .getBytes(ISO_8859_1);
      case 10 -> twice(good).getBytes(UTF_8);
      default -> other(good);
    };
  }

  private byte[] other(String good) {
    return switch (pick.below(pick.oneIn(8) ? 8 : 5)) {
      case 0 -> good.replace('"', '\'').getBytes(UTF_8);
      case 1 -> good.getBytes(UTF_16);
      case 2 -> pick.one("", " ", "\n\t\r ", "\"", "{", "\u0000\u0000\u0000").getBytes(UTF_8);
      case 3 -> random(1 + pick.below(300));
      case 4 ->
          good.replace("{\"", "{\"v\":" + nested(pick.one(65, 100, 1000)) + ",\"").getBytes(UTF_8);
      case 5 -> (good + " ".repeat(LIMIT + 1 - good.length())).getBytes(UTF_8);
      case 6 -> good.replaceFirst("\\{", "{\"v\":\"" + "x".repeat(LIMIT) + "\",").getBytes(UTF_8);
      default -> nested(pick.one(10_000, 500_000)).getBytes(UTF_8);
    };
  }

  /** The object with one of its members a second time. */
  private String twice(String good) {
    String name = pick.one(List.copyOf(body.example().propertyNames()));
    return "{\""
        + name
        + "\":"
        + pick.one("null", "1", "{}", body.example().get(name).toString())
        + ","
        + good.substring(1);
  }

  private String nested(int levels) {
    return pick.oneIn(2)
        ? "[".repeat(levels) + "]".repeat(levels)
        : "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
  }

  /** The example with these characters, as Latin-1, inside one of its texts. */
  private byte[] inText(String good, String inserted) {
    MatchResult text = pick.one(TEXT.matcher(good).results().toList());
    int at = text.start() + 1 + pick.below(text.end() - text.start() - 1);
    return (good.substring(0, at) + inserted + good.substring(at)).getBytes(ISO_8859_1);
  }

  /** The example with a literal that is not JSON in place of some value. */
  private byte[] withLiteral(String literal) {
    JsonNode marked =
        body.changed(body.example().deepCopy(), JsonNodeFactory.instance.stringNode("@@"));
    String text = marked.toString();
    return text.contains("\"@@\"")
        ? text.replace("\"@@\"", literal).getBytes(ISO_8859_1)
        : literal.getBytes(ISO_8859_1);
  }

  private byte[] random(int length) {
    var out = new ByteArrayOutputStream();
    out.write(0xfe); // never part of UTF-8
    while (out.size() < length) out.write(pick.below(256));
    return out.toByteArray();
  }
}

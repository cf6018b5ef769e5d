package surely.fuzz.attack;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that often break software. */
record Nasty(Pick pick) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int[] LENGTHS = {
    1, 7, 64, 65, 100, 101, 200, 201, 254, 255, 256, 1001, 10_001, 16_385
  };

  /** Any JSON value. */
  JsonNode value() {
    return switch (pick.below(8)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(pick.oneIn(2));
      case 2 -> JSON.numberNode(number());
      case 3 -> array();
      case 4 -> object();
      default -> JSON.stringNode(text());
    };
  }

  private ArrayNode array() {
    ArrayNode array = JSON.arrayNode();
    for (int i = pick.one(0, 1, 2, 300); i > 0; i--) array.add(pick.below(5));
    if (pick.oneIn(2)) array.add(deep(pick.one(1, 5, 40, 80)));
    return array;
  }

  private ObjectNode object() {
    ObjectNode object = JSON.objectNode();
    for (int i = pick.one(0, 1, 2, 300); i > 0; i--) object.put(name() + i, pick.below(5));
    return object;
  }

  private JsonNode deep(int levels) {
    JsonNode node = JSON.numberNode(1);
    for (int i = 0; i < levels; i++) {
      if (pick.oneIn(2)) node = JSON.arrayNode().add(node);
      else node = JSON.objectNode().set(name(), node);
    }
    return node;
  }

  private BigDecimal number() {
    return pick.one(
        BigDecimal.ZERO,
        BigDecimal.ONE.negate(),
        new BigDecimal("1.5"),
        new BigDecimal("1000001"),
        new BigDecimal("1000000001"),
        new BigDecimal(Long.MAX_VALUE),
        new BigDecimal(Long.MIN_VALUE),
        new BigDecimal(BigInteger.TWO.pow(63)),
        new BigDecimal("1e308"),
        new BigDecimal("-1e308"),
        new BigDecimal("1e-308"),
        new BigDecimal("5e-324"),
        new BigDecimal("0.1e-399"),
        new BigDecimal(BigInteger.TEN.pow(90)));
  }

  String name() {
    return pick.one(
        "id",
        "Email",
        "email ",
        "__proto__",
        "constructor",
        "$where",
        "a/b~c",
        "",
        "\u0000",
        "\n",
        "\u00e9",
        "\u202e",
        "x".repeat(300),
        "{a}",
        "#a",
        "answers",
        "definition",
        "points",
        "version",
        "owner");
  }

  String text() {
    return switch (pick.below(4)) {
      case 0 -> "x".repeat(LENGTHS[pick.below(LENGTHS.length)]);
      case 1 -> control();
      default ->
          pick.one(
              "",
              " ",
              "\t",
              "true",
              "null",
              "0",
              "-1",
              "1e999",
              "NaN",
              "undefined",
              "[object Object]",
              "\ufeff",
              "' OR '1'='1",
              "'; DROP TABLE member; --",
              "\" OR 1=1 #",
              "1) UNION SELECT 1,2,3 -- ",
              "%' AND SLEEP(5) -- ",
              "\\",
              "\\'",
              "${jndi:ldap://127.0.0.1/a}",
              "#{1+1}",
              "${1+1}",
              "{{1+1}}",
              "<script>alert(1)</script>",
              "]]>",
              "&lt;",
              "%00",
              "%n%s%x",
              "../../etc/passwd",
              "file:///etc/passwd",
              "a@b@c",
              "a@",
              "@a",
              "a b@c",
              "\ud83d\ude00",
              "\ud83d\ude00".repeat(70),
              "\u0130".repeat(130) + "@x",
              "\u202eabc",
              "\u2028",
              "\uffff",
              "\ufffd",
              "A\u030a".repeat(60),
              "\u0661",
              "2025-13-45",
              "0x1F");
    };
  }

  private String control() {
    return pick.one("a", "", "ann@example.org", "anyone")
        + (char) pick.below(0x20)
        + pick.one("a", "");
  }
}

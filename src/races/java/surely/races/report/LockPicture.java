package surely.races.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import surely.races.locks.Scenario;
import surely.races.locks.SeenLock;
import surely.races.locks.Sighting;

/**
 * Who holds what and who waits for whom: the script on the left, a box for each connection on the
 * right.
 */
final class LockPicture {
  private static final int WIDE = 860;
  private static final int LEFT = 420;
  private static final int LINE = 20;

  private final Sighting seen;

  LockPicture(Sighting seen) {
    this.seen = seen;
  }

  String svg() {
    int boxes = seen.held().size() * 34;
    for (String who : seen.held().keySet()) boxes += LINE * lines(who).size();
    int script = 56 + LINE * seen.scenario().steps().size();
    int height = Math.max(boxes, script) + 54 + (seen.deadlock() == null ? 0 : 26);
    Svg svg = new Svg(WIDE, height, seen.scenario().name());
    script(svg);
    int y = 16;
    for (String who : seen.held().keySet()) y = box(svg, who, y);
    if (seen.deadlock() != null)
      svg.text(20, height - 18, "start", 13, "#b91c1c", "✗ deadlock: " + seen.deadlock().words());
    return svg.done();
  }

  private void script(Svg svg) {
    svg.text(
        20,
        32,
        "start",
        13,
        "#0f172a",
        seen.scenario().isolation().sql
            + ", "
            + switch (seen.scenario().uniqueness()) {
              case NONE -> "INDEX (k)";
              case SECONDARY -> "UNIQUE (k)";
              case PRIMARY -> "PRIMARY KEY (k)";
            }
            + ", rows "
            + (seen.scenario().there() ? "a, m, z" : "a, z"));
    int y = 60;
    for (Scenario.Step step : seen.scenario().steps()) {
      svg.text(20, y, "start", 12, "#334155", step.who() + ": " + step.sql().replace("%t", "t"));
      y += LINE;
    }
  }

  private int box(Svg svg, String who, int y) {
    List<String> lines = lines(who);
    svg.rect(LEFT, y, WIDE - LEFT - 20, 26 + LINE * lines.size(), "#eff6ff");
    svg.text(LEFT + 12, y + 20, "start", 14, "#0f172a", who);
    for (int i = 0; i < lines.size(); i++)
      svg.text(
          LEFT + 34,
          y + 20 + LINE * (i + 1) - 4,
          "start",
          12,
          lines.get(i).startsWith("waits") ? "#b91c1c" : "#14532d",
          lines.get(i));
    return y + 34 + LINE * lines.size();
  }

  private List<String> lines(String who) {
    List<String> lines = new ArrayList<>();
    for (SeenLock lock :
        seen.held().get(who).stream().sorted(Comparator.comparing(SeenLock::waiting)).toList()) {
      String line = (lock.waiting() ? "waits for " : "holds ") + lock.words() + ", " + lock.place();
      if (!lines.contains(line)) lines.add(line);
    }
    seen.waitsFor().stream()
        .filter(wait -> wait.startsWith(who + " "))
        .forEach(wait -> lines.add("waits for " + wait.substring(wait.length() - 1)));
    String said = seen.said().getOrDefault(who, "");
    lines.add(lines.isEmpty() ? "no record lock; " + said : "in the end: " + brief(said));
    return lines;
  }

  private static String brief(String said) {
    return said.startsWith("Deadlock")
        ? "deadlock"
        : said.startsWith("Duplicate") ? "duplicate" : said;
  }
}

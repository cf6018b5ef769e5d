package surely.races.report;

import java.util.ArrayList;
import java.util.List;
import surely.races.Strategies;
import surely.races.write.Engine;
import surely.races.write.Isolation;

/**
 * Strategies by engine, isolation level, nodes, and how the first inserter ends: as a picture and
 * as a table.
 */
final class Grid {
  private static final int LEFT = 264;
  private static final int TOP = 118;
  private static final int BOX = 34;
  private static final int ROW = 26;

  private final Findings findings;
  private final boolean english;
  private final List<Column> columns = new ArrayList<>();

  private record Column(Engine engine, Isolation isolation, int nodes) {
    String name() {
      return engine.label + " " + isolation.abbreviation + " " + nodes;
    }
  }

  Grid(Findings findings, boolean english) {
    this.findings = findings;
    this.english = english;
    for (Engine engine : Engine.values())
      for (Isolation isolation : Isolation.of(engine))
        for (int nodes = 1; nodes <= 2; nodes++) columns.add(new Column(engine, isolation, nodes));
  }

  private Grade grade(Strategies strategy, Column column, boolean rollsBack) {
    return Grade.of(
        findings
            .results()
            .filter(
                result ->
                    result.cell.strategy() == strategy
                        && result.cell.engine() == column.engine
                        && result.cell.isolation() == column.isolation
                        && result.cell.nodes() == column.nodes
                        && result.cell.rollsBack() == rollsBack)
            .toList());
  }

  /** Each column has two signs: one if the first client commits, one if it rolls back. */
  String table() {
    StringBuilder table = new StringBuilder("| |");
    columns.forEach(column -> table.append(' ').append(column.name()).append(" |"));
    table.append("\n|---|").append(":-:|".repeat(columns.size())).append('\n');
    for (Strategies strategy : Strategies.values()) {
      table.append("| ").append(Words.strategy(strategy, english)).append(" |");
      for (Column column : columns)
        table
            .append(' ')
            .append(grade(strategy, column, false).sign)
            .append(' ')
            .append(grade(strategy, column, true).sign)
            .append(" |");
      table.append('\n');
    }
    return table.toString();
  }

  String svg() {
    int width = LEFT + columns.size() * 2 * BOX + 12;
    int height = TOP + Strategies.values().length * ROW + 66;
    Svg svg =
        new Svg(
            width,
            height,
            english
                ? "Which strategies make one row, and who gets a wrong answer"
                : "어떤 방법이 행을 하나만 만드는가");
    svg.raw(
        "<defs><pattern id=\"errors\" width=\"6\" height=\"6\" "
            + "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect width=\"6\" height=\"6\" fill=\"#fef3c7\"/>"
            + "<rect width=\"2\" height=\"6\" fill=\"#fcd34d\"/></pattern></defs>");
    head(svg);
    int y = TOP;
    for (Strategies strategy : Strategies.values()) {
      svg.text(LEFT - 10, y + 18, "end", 13, "#0f172a", Words.strategy(strategy, english));
      int x = LEFT;
      for (Column column : columns) {
        box(svg, x, y, grade(strategy, column, false));
        box(svg, x + BOX, y, grade(strategy, column, true));
        x += 2 * BOX;
      }
      y += ROW;
    }
    legend(svg, y + 24);
    return svg.done();
  }

  private void head(Svg svg) {
    int x = LEFT;
    for (Engine engine : Engine.values()) {
      int wide = Isolation.of(engine).size() * 4 * BOX;
      svg.text(x + wide / 2, 24, "middle", 15, "#0f172a", engine.label);
      for (Isolation isolation : Isolation.of(engine)) {
        svg.text(x + 2 * BOX, 48, "middle", 13, "#0f172a", isolation.abbreviation);
        for (int nodes = 1; nodes <= 2; nodes++) {
          svg.text(
              x + BOX,
              70,
              "middle",
              12,
              "#334155",
              english ? nodes == 1 ? "1 node" : "2 nodes" : "노드 " + nodes);
          svg.text(x + BOX / 2, 94, "middle", 10, "#334155", english ? "commit" : "커밋");
          svg.text(x + BOX + BOX / 2, 108, "middle", 10, "#334155", english ? "rollback" : "롤백");
          x += 2 * BOX;
        }
      }
    }
  }

  private static void box(Svg svg, int x, int y, Grade grade) {
    svg.rect(x + 1, y + 1, BOX - 2, ROW - 2, grade.fill);
    svg.text(x + BOX / 2, y + 18, "middle", 14, grade.ink, grade.sign);
  }

  private void legend(Svg svg, int y) {
    String[] said =
        english
            ? new String[] {
              "not raced",
              "correct",
              "! in some runs",
              "one row, but errors or wrong answers",
              "2× in some runs",
              "several rows"
            }
            : new String[] {"제외", "정상", "실행에 따라 !", "행은 하나지만 오류나 잘못된 응답", "실행에 따라 2×", "행이 둘 이상"};
    int x = 20;
    for (Grade grade : Grade.values()) {
      box(svg, x, y - 18, grade);
      svg.text(x + BOX + 8, y, "start", 12, "#0f172a", said[grade.ordinal()]);
      x += BOX + 40 + said[grade.ordinal()].length() * (english ? 7 : 12);
    }
    svg.text(
        20,
        y + 28,
        "start",
        12,
        "#334155",
        english
            ? "RC: READ COMMITTED, RR: REPEATABLE READ, SI: innodb_snapshot_isolation. "
                + "Left box: the first inserter commits; right: it rolls back."
            : "RC: READ COMMITTED, RR: REPEATABLE READ, SI: innodb_snapshot_isolation. "
                + "왼쪽: 첫 요청이 커밋, 오른쪽: 롤백.");
  }
}

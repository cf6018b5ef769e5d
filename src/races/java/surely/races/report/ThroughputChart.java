package surely.races.report;

import java.util.ArrayList;
import java.util.List;
import surely.races.Strategies;
import surely.races.Traffic;
import surely.races.write.Engine;

/** Throughput against clients: a small panel for each strategy, all on one scale. */
final class ThroughputChart {
  private static final int[] CLIENTS = {2, 16, 64};
  private static final int ACROSS = 4;
  private static final int WIDE = 240;
  private static final int HIGH = 142;
  private static final int PLOT = 70;
  private static final int BASE = 36 + PLOT;
  private static final String ONE_NODE = "#1d4ed8";
  private static final String TWO_NODES = "#b45309";

  private final Findings findings;
  private final boolean english;
  private final double most;

  ThroughputChart(Findings findings, boolean english) {
    this.findings = findings;
    this.english = english;
    this.most =
        findings.traffic.stream()
            .filter(t -> t.cell().engine() == Engine.MARIADB)
            .mapToDouble(Traffic::perSecond)
            .max()
            .orElse(1);
  }

  String svg() {
    List<Strategies> shown = new ArrayList<>();
    for (Strategies strategy : Strategies.values())
      if (findings.traffic.stream().anyMatch(t -> t.cell().strategy() == strategy))
        shown.add(strategy);
    int rows = (shown.size() + ACROSS - 1) / ACROSS;
    Svg svg =
        new Svg(
            ACROSS * WIDE + 20,
            rows * HIGH + 50,
            english ? "Requests per second with 2, 16 and 64 clients" : "클라이언트 2, 16, 64에서의 초당 요청");
    for (int i = 0; i < shown.size(); i++)
      panel(svg, 10 + i % ACROSS * WIDE, 10 + i / ACROSS * HIGH, shown.get(i));
    int y = rows * HIGH + 32;
    svg.line(20, y - 4, 60, y - 4, ONE_NODE, "none");
    svg.circle(40, y - 4, ONE_NODE, ONE_NODE);
    svg.text(70, y, "start", 12, "#0f172a", english ? "one node (the numbers)" : "노드 1 (숫자)");
    svg.line(240, y - 4, 280, y - 4, TWO_NODES, "4 3");
    svg.circle(260, y - 4, "#fff", TWO_NODES);
    svg.text(
        290,
        y,
        "start",
        12,
        "#0f172a",
        english
            ? "two nodes; MariaDB, READ COMMITTED; every row is asked for twice"
            : "노드 2; MariaDB, READ COMMITTED; 모든 행을 두 번씩 요청");
    return svg.done();
  }

  private void panel(Svg svg, int x, int y, Strategies strategy) {
    svg.text(x + 6, y + 14, "start", 12, "#0f172a", Words.strategy(strategy, english));
    axes(svg, x, y);
    for (int nodes = 1; nodes <= 2; nodes++) series(svg, x, y, strategy, nodes);
    for (int i = 0; i < CLIENTS.length; i++) {
      svg.text(at(x, i), y + BASE + 15, "middle", 10, "#334155", Integer.toString(CLIENTS[i]));
      label(
          svg,
          at(x, i),
          y,
          findings.traffic(strategy, Engine.MARIADB, CLIENTS[i], 1),
          findings.traffic(strategy, Engine.MARIADB, CLIENTS[i], 2));
    }
  }

  private void axes(Svg svg, int x, int y) {
    svg.line(x + 20, y + BASE, x + WIDE - 24, y + BASE, "#94a3b8", "none");
    svg.line(x + 20, y + BASE - PLOT, x + 20, y + BASE, "#94a3b8", "none");
    svg.upward(
        x + 14, y + BASE - PLOT / 2, 9, "#334155", english ? "requests per second" : "초당 요청");
    svg.text(
        (at(x, 1) + at(x, 2)) / 2,
        y + BASE + 15,
        "middle",
        9,
        "#334155",
        english ? "clients" : "클라이언트");
  }

  /** The number for one node, above both points. */
  private void label(Svg svg, double x, int y, Traffic one, Traffic two) {
    if (one == null || two == null) return;
    svg.label(
        x,
        y + height(Math.max(one.perSecond(), two.perSecond())) - 6,
        9,
        ONE_NODE,
        Long.toString(Math.round(one.perSecond())));
  }

  private void series(Svg svg, int x, int y, Strategies strategy, int nodes) {
    String color = nodes == 1 ? ONE_NODE : TWO_NODES;
    double lastX = 0;
    double lastY = 0;
    for (int i = 0; i < CLIENTS.length; i++) {
      Traffic traffic = findings.traffic(strategy, Engine.MARIADB, CLIENTS[i], nodes);
      if (traffic == null) continue;
      double pointX = at(x, i);
      double pointY = y + height(traffic.perSecond());
      if (lastX > 0) svg.line(lastX, lastY, pointX, pointY, color, nodes == 1 ? "none" : "4 3");
      svg.circle(pointX, pointY, nodes == 1 ? color : "#fff", color);
      lastX = pointX;
      lastY = pointY;
    }
  }

  private double height(double perSecond) {
    return BASE - PLOT * perSecond / most;
  }

  private static double at(int x, int i) {
    return x + 40 + i * (WIDE - 90) / 2.0;
  }
}

package surely.races.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import surely.races.Result;
import surely.races.Symptom;
import surely.races.Traffic;
import surely.races.holder.HolderResult;
import surely.races.write.Engine;
import surely.races.write.Isolation;
import surely.races.write.Situation;

/** The generated tables of the page, in one language. */
final class Tables {
  private static final double BUSY = 2; // the build before the run makes a load of 1

  private final Findings findings;
  private final boolean english;

  Tables(Findings findings, boolean english) {
    this.findings = findings;
    this.english = english;
  }

  String conditions() {
    long cells = findings.results().count();
    long rounds = findings.results().mapToLong(result -> result.rounds).sum();
    long requests = findings.results().mapToLong(result -> result.requests).sum();
    Map<String, String> c = findings.conditions;
    String format =
        english
            ? "Run on %s: %s; %s, load %s before the run%s; %s. %,d cells, %,d rounds, %,d "
                + "requests.\n"
            : "%s 실행: %s; %s, 실행 전 부하 %s%s; %s. 셀 %,d개, 라운드 %,d회, 요청 %,d건.\n";
    return format.formatted(
        c.get("date"),
        c.get("servers"),
        c.get("machine"),
        c.get("load"),
        busy(c.get("load")),
        c.get("java"),
        cells,
        rounds,
        requests);
  }

  /**
   * A remark if other work took its share of the CPU. It makes throughput and times worse, but not
   * the correctness.
   */
  private String busy(String load) {
    if (Double.parseDouble(load) < BUSY) return "";
    return english
        ? " (other work was running: times and throughput are worse than on a quiet machine)"
        : " (다른 작업이 함께 돌고 있어 시간과 처리량은 한가한 머신보다 나쁘다)";
  }

  String claims() {
    StringBuilder table = head("Report", "Claim", "Verdict", "Evidence", "보고서", "주장", "판정", "증거");
    for (Claim claim : Claims.all()) {
      if (!claim.wasTested(findings)) continue;
      String because = claim.because().in(english);
      row(
          table,
          claim.report(),
          claim.claim().in(english),
          "**"
              + claim.verdict().text.in(english)
              + "**"
              + (because.isEmpty() ? "" : ". " + because),
          claim.cells().words(findings, english));
    }
    return table.toString();
  }

  /** One survey, READ COMMITTED, 16 clients on two nodes: the numbers behind the grid. */
  String storm() {
    StringBuilder table =
        head(
            "",
            "rounds",
            "rows too many",
            "wrong answers",
            "deadlocks",
            "p50 ms",
            "p99 ms",
            "the first rolls back: rounds",
            "rows too many",
            "wrong answers",
            "deadlocks",
            "",
            "라운드",
            "초과 행",
            "잘못된 응답",
            "데드락",
            "p50 ms",
            "p99 ms",
            "첫 요청이 롤백: 라운드",
            "초과 행",
            "잘못된 응답",
            "데드락");
    Map<String, Result> rolledBack = new TreeMap<>();
    findings
        .results()
        .filter(result -> isStorm(result) && result.cell.rollsBack())
        .forEach(result -> rolledBack.put(key(result), result));
    findings
        .results()
        .filter(result -> isStorm(result) && !result.cell.rollsBack())
        .forEach(
            result -> {
              Result other = rolledBack.get(key(result));
              row(
                  table,
                  Words.strategy(result.cell.strategy(), english)
                      + (result.cell.engine() == Engine.MARIADB ? "" : ", PostgreSQL"),
                  counts(result),
                  number(result.p50Millis),
                  number(result.p99Millis),
                  other == null ? " | | | " : counts(other));
            });
    return table.toString();
  }

  private static boolean isStorm(Result result) {
    return result.cell.situation() == Situation.SURVEY
        && result.cell.isolation() == Isolation.READ_COMMITTED
        && result.cell.clients() == 16
        && result.cell.nodes() == 2;
  }

  private static String key(Result result) {
    return result.cell.engine() + " " + result.cell.strategy();
  }

  private static String counts(Result result) {
    return result.rounds
        + " | "
        + result.of(Symptom.EXTRA_ROWS)
        + " | "
        + result.of(Symptom.WRONG_ANSWERS)
        + " | "
        + result.of(Symptom.DEADLOCKS);
  }

  String traffic() {
    StringBuilder table =
        head(
            "16 clients, two nodes, READ COMMITTED",
            "requests/s",
            "slowest to fastest turn",
            "p50 ms",
            "p99 ms",
            "statements",
            "Redis commands",
            "server CPU ms",
            "node CPU ms",
            "failed",
            "클라이언트 16, 노드 2, READ COMMITTED",
            "요청/s",
            "가장 느린 차례와 빠른 차례",
            "p50 ms",
            "p99 ms",
            "SQL 문",
            "Redis 명령",
            "서버 CPU ms",
            "노드 CPU ms",
            "실패");
    List<Traffic> shown =
        findings.traffic.stream()
            .filter(t -> t.cell().clients() == 16 && t.cell().nodes() == 2)
            .sorted(
                Comparator.comparing((Traffic t) -> t.cell().strategy())
                    .thenComparing(t -> t.cell().engine()))
            .toList();
    for (Traffic t : shown)
      row(
          table,
          Words.strategy(t.cell().strategy(), english)
              + (t.cell().engine() == Engine.MARIADB ? "" : ", PostgreSQL"),
          Long.toString(Math.round(t.perSecond())),
          Math.round(t.slowest()) + "–" + Math.round(t.fastest()),
          number(t.p50Millis()),
          number(t.p99Millis()),
          number(t.statements()),
          number(t.redis()),
          String.format(Locale.ROOT, "%.2f", t.serverCpu()),
          String.format(Locale.ROOT, "%.2f", t.nodeCpu()),
          Long.toString(t.failed()));
    return table.toString();
  }

  String holders() {
    StringBuilder table =
        head(
            "",
            "rows",
            "the other is answered after",
            "the other is told",
            "the first tells its client",
            "",
            "행",
            "다른 요청이 응답받기까지",
            "다른 요청의 응답",
            "첫 요청의 응답");
    for (HolderResult result : findings.holders)
      row(
          table,
          Words.holder(result.cell(), english),
          result.rows() == 1 ? "1" : "**" + result.rows() + "**",
          String.format(Locale.ROOT, "%.1f s", result.seconds()),
          result.other(),
          result.first());
    return table.toString();
  }

  /** What the deadlocks of all cells were about, and how many cells had each kind. */
  String deadlocks() {
    Map<String, Integer> kinds = new TreeMap<>();
    findings
        .results()
        .filter(result -> !result.deadlock.isEmpty())
        .forEach(
            result ->
                kinds.merge(
                    Words.strategy(result.cell.strategy(), english)
                        + " | "
                        + words(result.deadlock),
                    1,
                    Integer::sum));
    StringBuilder table =
        head(
            "",
            "who waits for what (the last deadlock of each cell)",
            "cells",
            "",
            "무엇을 기다리는가 (각 셀의 마지막 데드락)",
            "셀");
    kinds.forEach((kind, cells) -> row(table, kind, Integer.toString(cells)));
    return table.toString();
  }

  private String words(String deadlock) {
    return english
        ? deadlock
        : deadlock
            .replace("waits for ", "대기: ")
            .replace(" against ", " / 막는 락: ")
            .replace(" on the secondary index", " (보조 인덱스)")
            .replace(" on the primary key", " (기본 키)");
  }

  /**
   * @param columns the English names, then the Korean ones
   */
  private StringBuilder head(String... columns) {
    int half = columns.length / 2;
    StringBuilder table = new StringBuilder("|");
    for (int i = 0; i < half; i++)
      table.append(' ').append(columns[english ? i : half + i]).append(" |");
    return table.append("\n|").append("---|".repeat(half)).append('\n');
  }

  private static void row(StringBuilder table, String... columns) {
    table.append("| ").append(String.join(" | ", columns)).append(" |\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

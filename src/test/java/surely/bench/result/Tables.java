package surely.bench.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was found, as tables in Markdown: a short one for the README, and all of them. */
public final class Tables {
  private static final String ROW = "| %-34s | %5s | %8s | %8s | %8s | %8s | %8s | %8s |";
  private static final int USUAL = 16;

  private final Findings findings;
  private final StringBuilder text = new StringBuilder();

  Tables(Findings findings) {
    this.findings = findings;
  }

  @Override
  public String toString() {
    text.setLength(0);
    conditions();
    summary();
    ratios();
    line("");
    line("Right after the start, times in ms, CPU time in ms for a request:");
    all(findings.firstMinute);
    line("");
    line("After the warm-up:");
    all(findings.medians());
    line("");
    findings.exports.forEach(export -> line("- " + said(export)));
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void conditions() {
    findings.conditions.forEach((name, value) -> line("- " + name + ": " + value));
    findings.durations.forEach(
        (what, time) -> line("- " + what + ": " + number(time.toMillis() / 1e3) + " s"));
    findings.memory.forEach(
        (when, memory) -> line("- the server's memory " + when + ": " + number(memory) + " MB"));
    line("");
  }

  /** Has a line for each workload. */
  private void summary() {
    String numbers =
        IntStream.of(findings.connections())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    line(
        "| | requests/s with "
            + numbers
            + " connections | p50, p99 with 16, ms | CPU of server, database, ms |");
    line("| --- | --- | --- | --- |");
    for (String workload : findings.workloads())
      findings
          .median(workload, USUAL)
          .ifPresent(
              usual ->
                  line(
                      "| %s | %s | %s, %s | %s, %s |"
                          .formatted(
                              workload,
                              rates(workload),
                              number(usual.p50()),
                              number(usual.p99()),
                              usual.serverCpu() < 0.01 ? "-" : number(usual.serverCpu()),
                              number(usual.databaseCpu()))));
    line("");
  }

  private String rates(String workload) {
    return IntStream.of(findings.connections())
        .mapToObj(connections -> findings.median(workload, connections))
        .flatMap(Optional::stream)
        .map(round -> String.format(Locale.ROOT, "%,.0f", round.perSecond()))
        .collect(Collectors.joining("; "));
  }

  private void ratios() {
    line("CPU time of a response, in Surely and MariaDB, against the floor's single INSERT:");
    line("");
    for (int connections : findings.connections())
      findings
          .ratioToFloor(connections)
          .ifPresent(ratio -> line("- " + connections + " connections: " + number(ratio)));
  }

  private void all(List<Round> rounds) {
    line("");
    line(ROW.formatted("", "conn.", "/s", "p50", "p99", "server", "database", "client"));
    line("| --- | --: | --: | --: | --: | --: | --: | --: |");
    rounds.forEach(round -> line(row(round)));
  }

  public static String row(Round round) {
    return ROW.formatted(
        round.workload(),
        round.connections(),
        String.format(Locale.ROOT, "%,.0f", round.perSecond()),
        number(round.p50()),
        number(round.p99()),
        number(round.serverCpu()),
        number(round.databaseCpu()),
        number(round.clientCpu()));
  }

  private static String said(Export export) {
    return String.format(
        Locale.ROOT,
        "%s: %s s, %,d bytes, at most %.0f MB of heap",
        export.name(),
        number(export.time().toMillis() / 1e3),
        export.bytes(),
        export.heap());
  }

  /** The number with three significant digits. */
  static String number(double value) {
    if (Double.isNaN(value)) return "-";
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}

package surely.races.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import surely.races.locks.Sighting;

/**
 * Writes what was found. A whole run without failures is published in src/doc and README; any other
 * is written to target/races.
 */
public final class Report {
  private static final Path DOC = Path.of("src/doc");
  private static final Path README = Path.of("README.md");
  private static final Path TRIAL = Path.of("target/races/doc");

  private final Findings findings;

  private Report(Findings findings) {
    this.findings = findings;
  }

  public static Report of(Findings findings) {
    return new Report(findings);
  }

  /**
   * @param published whether to write into src/doc and README
   */
  public void write(boolean published) throws IOException {
    Path folder = published ? DOC : Files.createDirectories(TRIAL);
    Files.writeString(folder.resolve("races.json"), new RacesJson(findings).toString());
    pictures(folder, true, "");
    pictures(folder, false, ".ko");
    for (Sighting seen : findings.sightings)
      Files.writeString(
          folder.resolve("races-locks-" + seen.scenario().name() + ".svg"),
          new LockPicture(seen).svg());
    page(DOC.resolve("races.md"), folder.resolve("races.md"), true);
    page(DOC.resolve("races.ko.md"), folder.resolve("races.ko.md"), false);
    page(README, published ? README : folder.resolve("README.md"), true);
    System.out.println("Races: written to " + folder);
  }

  private void pictures(Path folder, boolean english, String suffix) throws IOException {
    Files.writeString(
        folder.resolve("races-grid" + suffix + ".svg"), new Grid(findings, english).svg());
    Files.writeString(
        folder.resolve("races-throughput" + suffix + ".svg"),
        new ThroughputChart(findings, english).svg());
  }

  /**
   * Puts the tables between their markers: {@code <!-- races:claims -->} and {@code <!-- /races
   * -->}.
   */
  private void page(Path from, Path to, boolean english) throws IOException {
    Tables tables = new Tables(findings, english);
    Matcher marker =
        Pattern.compile("(?s)(<!-- races:(\\w+) -->\\n).*?(<!-- /races -->)")
            .matcher(Files.readString(from));
    Files.writeString(
        to,
        marker.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + table(tables, found.group(2), english) + found.group(3))));
  }

  private String table(Tables tables, String name, boolean english) {
    return switch (name) {
      case "conditions" -> tables.conditions();
      case "grid" -> new Grid(findings, english).table();
      case "storm" -> tables.storm();
      case "claims" -> tables.claims();
      case "traffic" -> tables.traffic();
      case "holders" -> tables.holders();
      case "deadlocks" -> tables.deadlocks();
      default -> throw new IllegalStateException("no table of the name " + name);
    };
  }
}

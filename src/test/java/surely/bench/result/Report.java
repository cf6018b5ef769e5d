package surely.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what was found, and writes it as Markdown and as JSON. */
public record Report(Findings findings) {

  public void write(Path folder) throws IOException {
    String tables = new Tables(findings).toString();
    System.out.println(tables);
    Files.createDirectories(folder); // does not exist if no server could be started
    Files.writeString(folder.resolve("bench.md"), tables);
    Files.writeString(folder.resolve("bench.json"), new BenchJson(findings).toString());
    System.out.println("Benchmark: written to " + folder.resolve("bench.md") + " and bench.json");
    if (findings.medians().stream().anyMatch(round -> Double.isNaN(round.serverCpu())))
      System.out.println("Benchmark: SKIPPED CPU time, which this system does not tell.");
    if (findings.memory.containsValue(Double.NaN))
      System.out.println(
          "Benchmark: SKIPPED the server's memory: this system has neither /proc nor ps.");
  }
}

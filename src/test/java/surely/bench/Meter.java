package surely.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import surely.bench.load.Load;
import surely.bench.load.Nanos;
import surely.bench.result.Round;

/** Measures a load, and what it costs each of the processes. */
final class Meter {
  /**
   * Time before each measurement, until all connections are in use, also those of the server's
   * pool.
   */
  private static final Duration LEAD = Duration.ofMillis(500);

  private final Servers servers;

  Meter(Servers servers) {
    this.servers = servers;
  }

  Round measure(Load load, int connections, Duration time) throws Exception {
    try (Load.Clients clients = load.open(connections)) {
      clients.send(LEAD);
      return measure(load.name(), connections, clients, time);
    }
  }

  /** The same, over connections that are already open. */
  Round measure(String name, int connections, Load.Clients clients, Duration time)
      throws Exception {
    double server = cpuMillis(servers.serverProcess());
    double database = cpuMillis(servers.databaseProcess());
    double client = cpuMillis(ProcessHandle.current());
    Load.Sent sent = clients.send(time);
    double requests = sent.requests();
    long[] sorted = sent.nanos();
    Arrays.sort(sorted);
    return new Round(
        name,
        connections,
        sent.requests(),
        requests / (sent.time().toNanos() / 1e9),
        Nanos.percentileMillis(sorted, 50),
        Nanos.percentileMillis(sorted, 99),
        (cpuMillis(servers.serverProcess()) - server) / requests,
        (cpuMillis(servers.databaseProcess()) - database) / requests,
        (cpuMillis(ProcessHandle.current()) - client) / requests,
        memory(servers.serverProcess()));
  }

  /** The CPU time that a process has used so far; NaN if the operating system does not say. */
  private static double cpuMillis(ProcessHandle process) {
    return process.info().totalCpuDuration().map(cpu -> cpu.toNanos() / 1e6).orElse(Double.NaN);
  }

  /** The resident memory of a process in MB, from /proc or ps; NaN without either. */
  static double memory(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      if (Files.notExists(status)) return fromPs(process);
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private static double fromPs(ProcessHandle process) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    try (BufferedReader lines = ps.inputReader()) {
      String line = lines.readLine();
      return line == null ? Double.NaN : Long.parseLong(line.strip()) / 1024.0;
    }
  }
}

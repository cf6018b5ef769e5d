package surely.bench.result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import surely.bench.load.Floor;

/** Everything that was measured, in the order in which it was measured. */
public final class Findings {
  public final Map<String, String> conditions = new LinkedHashMap<>();

  /** Times of what was done once: starts of a server, counting the responses. */
  public final Map<String, Duration> durations = new LinkedHashMap<>();

  /** The server's resident memory in MB; NaN where it can't be read. */
  public final Map<String, Double> memory = new LinkedHashMap<>();

  public final List<Round> firstMinute = new ArrayList<>();
  public final List<Export> exports = new ArrayList<>();
  private final Map<Cell, List<Round>> rounds = new LinkedHashMap<>();

  private record Cell(String workload, int connections) {}

  public void add(Round round) {
    rounds
        .computeIfAbsent(new Cell(round.workload(), round.connections()), cell -> new ArrayList<>())
        .add(round);
  }

  /** The medians, one for each workload and number of connections. */
  List<Round> medians() {
    return rounds.values().stream().map(Round::median).toList();
  }

  /** The median of one workload with that many connections. */
  Optional<Round> median(String workload, int connections) {
    return Optional.ofNullable(rounds.get(new Cell(workload, connections))).map(Round::median);
  }

  /** All numbers of connections, from the smallest. */
  int[] connections() {
    return rounds.keySet().stream().mapToInt(Cell::connections).distinct().sorted().toArray();
  }

  /** The names of all workloads. */
  List<String> workloads() {
    return rounds.keySet().stream().map(Cell::workload).distinct().toList();
  }

  /** The most memory that the server has had at the end of any round. */
  public double mostMemory() {
    return medians().stream().mapToDouble(Round::memory).max().orElse(Double.NaN);
  }

  /**
   * The CPU time of a response, in Surely and MariaDB, divided by that of the floor's single
   * INSERT, in JDBC and MariaDB, with the same number of connections.
   */
  Optional<Double> ratioToFloor(int connections) {
    Optional<Double> response =
        median("respond", connections).map(round -> round.serverCpu() + round.databaseCpu());
    Optional<Double> insert =
        median(Floor.name(1), connections).map(round -> round.clientCpu() + round.databaseCpu());
    return response.flatMap(cpu -> insert.map(floor -> cpu / floor));
  }
}

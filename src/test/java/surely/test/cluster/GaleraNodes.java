package surely.test.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import surely.launcher.database.Account;
import surely.launcher.database.Database;
import surely.launcher.database.MariaDbOptions;
import surely.launcher.machine.Build;
import surely.launcher.machine.Folders;
import surely.launcher.machine.Ports;
import surely.launcher.machine.ProcessFile;
import surely.test.Until;
import surely.test.database.Rows;

/**
 * Three nodes with server-config/cluster/galera.cnf. They begin with the same data, copied from the
 * first one, so that none needs a full copy from another: those scripts come with Debian's MariaDB
 * and not with the one that the build fetches. What they missed meanwhile they get by Galera's
 * incremental transfer.
 */
public final class GaleraNodes implements AutoCloseable {
  /** Their numbers. */
  public static final List<Integer> ALL = List.of(1, 2, 3);

  private static final int NODES = ALL.size();
  private static final String RECOVERED = "Recovered position: ";

  /** Not copied: what the first node says of itself. */
  private static final Set<String> OWN =
      Set.of("gvwstate.dat", "galera.cache", "mariadb.log", "mariadb.pid");

  /** Tells a node that joins of which state its data is, instead of copying anything. */
  private static final String WITHOUT_COPY =
      """
      #!/bin/sh
      # wsrep_sst_copied --role joiner|donor --address JOINER --gtid STATE --parent NODE ...
      while [ $# -gt 0 ]; do
        case $1 in
          --role) role=$2 ;; --address) joiner=$2 ;; --gtid) state=$2 ;; --parent) node=$2 ;;
        esac
        shift
      done
      told=$(dirname "$0")/$joiner
      if [ "$role" = donor ]; then
        echo "$state" > "$told.new"
        mv "$told.new" "$told"
        echo "done $state"
      else
        rm -f "$told"
        echo "ready $joiner"
        until [ -e "$told" ]; do
          kill -0 "$node" || exit 1
          sleep 0.1
        done
        cat "$told"
      fi
      """;

  private final Path folder;
  private final String password;
  private final List<Integer> ports = new ArrayList<>();
  private final List<Database> nodes = new ArrayList<>();
  private final int diskSize;
  private SmallDisk disk;

  /**
   * @param diskSize MiB of the first node's disk; 0 for the machine's disk
   */
  GaleraNodes(Path folder, String password, int diskSize) throws IOException {
    this.folder = folder;
    this.password = password;
    this.diskSize = diskSize;
    for (int i = 0; i < 3 * NODES; i++) ports.add(Ports.free());
  }

  /** Starts them, new and without data, and returns when all of them are synced. */
  void start() throws Exception {
    for (int number = 1; number <= NODES; number++) {
      new ProcessFile(folder(number).resolve("mariadb.pid")).stopOrphan();
      clear(folder(number));
    }
    if (diskSize > 0) disk = SmallDisk.on(folder(1), diskSize);
    Path script = folder.resolve("bin/wsrep_sst_copied");
    Files.createDirectories(script.getParent());
    Files.writeString(script, WITHOUT_COPY);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));

    try (Database first = node(1, "--wsrep-new-cluster")) {
      first.awaitReady();
      Rows.of(first.administrator()).run("CREATE USER haproxy@'127.0.0.1'");
    }
    for (int number = 2; number <= NODES; number++) copy(folder(1), folder(number));
    nodes.add(node(1, "--wsrep-new-cluster"));
    nodes.get(0).awaitReady();
    for (int number = 2; number <= NODES; number++) {
      nodes.add(node(number));
      nodes.get(number - 1).awaitReady();
    }
    awaitSynced();
  }

  /** Deletes what is in the folder. The folder itself may be a disk. */
  private static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.toList())
        if (Files.isDirectory(path)) Folders.delete(path);
        else Files.delete(path);
    }
  }

  private Database node(int number, String... further) throws IOException {
    List<String> arguments = new ArrayList<>(MariaDbOptions.ON_LOOPBACK);
    arguments.addAll(
        List.of(
            "--innodb-buffer-pool-size=128M",
            "--plugin-wsrep-provider=OFF", // with it, isolate() could not set an option
            "--wsrep-cluster-address=gcomm://" + String.join(",", galera(1), galera(2), galera(3)),
            "--wsrep-node-name=db" + number,
            "--wsrep-node-address=" + galera(number),
            "--wsrep-provider-options=gcache.size=128M;gmcast.listen_addr=tcp://"
                + galera(number)
                + ";ist.recv_addr="
                + host(number)
                + ":"
                + ports.get(2 * NODES + number - 1),
            "--wsrep-sst-method=copied",
            "--wsrep-sst-receive-address=" + galera(number)));
    arguments.addAll(List.of(further));
    return Database.start(
        folder(number),
        ports.get(number - 1),
        password,
        new MariaDbOptions(
            Optional.of(Build.commands("cluster/galera.cnf")),
            arguments,
            Map.of("PATH", folder.resolve("bin").toAbsolutePath() + ":" + System.getenv("PATH"))));
  }

  private String galera(int number) {
    return host(number) + ":" + ports.get(NODES + number - 1);
  }

  /** Each node has an address of its own for the others, so that they can be parted by address. */
  private static String host(int number) {
    return "127.0.0." + (20 + number);
  }

  private Path folder(int number) {
    return folder.resolve("db" + number);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(path -> !OWN.contains(path.getFileName().toString())).toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) Files.createDirectories(copy);
        else Files.copy(path, copy);
      }
    }
  }

  /** Where a node, from 1, takes clients: {@code 127.0.0.1:PORT}. */
  String address(int number) {
    return "127.0.0.1:" + ports.get(number - 1);
  }

  Account application() {
    return nodes.get(0).account();
  }

  Account administrator() {
    return nodes.get(0).administrator();
  }

  /** The account that may do everything, on a node, from 1, whichever node HAProxy uses. */
  public Account administrator(int number) {
    return nodes.get(number - 1).administrator();
  }

  /** The tables of such a node. */
  public Rows rows(int number) {
    return Rows.of(administrator(number));
  }

  /** The nodes that the servers are connected to. */
  public List<Integer> inUse() {
    return ALL.stream()
        .filter(
            number ->
                rows(number)
                        .count(
                            "SELECT COUNT(*) FROM information_schema.processlist "
                                + "WHERE user = 'surely'")
                    > 0)
        .toList();
  }

  /** How many transactions of a node failed so far because another node's came first. */
  public long conflicts(int number) {
    return rows(number)
        .count(
            "SELECT SUM(variable_value) FROM information_schema.global_status WHERE "
                + "variable_name IN ('wsrep_local_bf_aborts', 'wsrep_local_cert_failures')");
  }

  /** Cuts a node off from the others, but not from its clients. */
  public void isolate(int number) {
    rows(number).run("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=1'");
  }

  /** Ends {@link #isolate}, and returns when the node is synced. */
  public void rejoin(int number) {
    rows(number).run("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=0'");
    awaitSynced();
  }

  /** The process of a node. */
  public Process process(int number) {
    return nodes.get(number - 1).process();
  }

  /** The first node's disk, if it has one of its own. */
  public Optional<SmallDisk> disk() {
    return Optional.ofNullable(disk);
  }

  /** Shuts a node down. */
  public void stop(int number) {
    nodes.get(number - 1).close();
  }

  /**
   * Starts a node after it has ended in any way, and returns when it is synced. As Debian's service
   * does, it first asks the database's own recovery which transaction was the node's last one: only
   * with this the others send what it has missed, and nothing more.
   */
  public void startAgain(int number) throws IOException, InterruptedException {
    Database recovery = node(number, "--wsrep-recover");
    if (!recovery.process().waitFor(1, TimeUnit.MINUTES))
      throw new IllegalStateException("db" + number + " does not recover");
    nodes.set(number - 1, node(number, "--wsrep-start-position=" + position(recovery)));
    nodes.get(number - 1).awaitReady();
    awaitSynced();
  }

  private static String position(Database recovery) throws IOException {
    try (Stream<String> lines = Files.lines(recovery.log().file())) {
      return lines
          .filter(line -> line.contains(RECOVERED))
          .reduce((first, last) -> last)
          .orElseThrow()
          .replaceFirst(".*" + RECOVERED, "")
          .split(",")[0]
          .strip();
    }
  }

  /** Parts a node from the others until the result is closed. */
  public Partition part(int number) {
    List<String> others =
        ALL.stream().filter(other -> other != number).map(GaleraNodes::host).toList();
    return Partition.between(host(number), others);
  }

  /** Returns when all nodes take part in the cluster. */
  public void awaitSynced() {
    Until.holds(
        Duration.ofMinutes(2),
        () -> ALL.stream().allMatch(number -> state(number).equals("Synced")));
  }

  /** Returns when all nodes have the same rows in all tables of Surely. */
  public void awaitSame() {
    Until.holds(() -> ALL.stream().map(this::checksums).distinct().count() == 1);
  }

  private List<String> checksums(int number) {
    String tables =
        rows(number)
            .value(
                "SELECT GROUP_CONCAT('surely.', table_name ORDER BY table_name) "
                    + "FROM information_schema.tables WHERE table_schema = 'surely'");
    List<String> checksums = new ArrayList<>();
    try (Connection connection = administrator(number).connect();
        Statement statement = connection.createStatement();
        ResultSet table = statement.executeQuery("CHECKSUM TABLE " + tables)) {
      while (table.next()) checksums.add(table.getString(1) + " " + table.getString(2));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return checksums;
  }

  /**
   * "Synced" if the node takes part in the cluster; "Initialized" if it has lost the others; empty
   * if it does not answer.
   */
  public String state(int number) {
    try {
      return rows(number)
          .value(
              "SELECT variable_value FROM information_schema.global_status "
                  + "WHERE variable_name = 'wsrep_local_state_comment'");
    } catch (IllegalStateException down) {
      return "";
    }
  }

  /** Stops the nodes one after the other, the first one last. */
  @Override
  public void close() throws IOException {
    for (int i = nodes.size() - 1; i >= 0; i--) nodes.get(i).close();
    if (disk != null) disk.close();
  }
}

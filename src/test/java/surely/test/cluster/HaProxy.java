package surely.test.cluster;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import surely.launcher.machine.Build;
import surely.launcher.machine.Ports;
import surely.launcher.machine.ProcessFile;
import surely.test.Until;

/** The installed HAProxy with server-config/cluster/haproxy.cfg. */
public final class HaProxy implements AutoCloseable {
  /** Columns of HAProxy's statistics. */
  private static final int NAME = 1;

  private static final int CURRENT = 4;
  private static final int STATUS = 17;

  private final Path folder;
  private final Map<String, String> environment;
  private final int adminPort;
  private final List<Process> processes = new ArrayList<>();

  /**
   * @param addresses for the configuration's variables
   */
  HaProxy(Path folder, Map<String, String> addresses) throws IOException {
    this.folder = folder;
    adminPort = Ports.free();
    environment = new HashMap<>(addresses);
    environment.put("RUN_AS", System.getProperty("user.name"));
    environment.put("PEER", "127.0.0.1:" + Ports.free());
    environment.put("ADMIN", "ipv4@127.0.0.1:" + adminPort);
    environment.put("LINGER", "5s");
  }

  void start() throws IOException {
    processFile().stopOrphan();
    launch();
  }

  /**
   * Loads the configuration again, as the service manager does: a new process takes the new
   * connections, and the old one keeps its own for a few seconds.
   */
  public void reload() throws IOException {
    launch("-sf", Long.toString(processes.get(processes.size() - 1).pid()));
  }

  /** Returns when only one process is left after {@link #reload}. */
  public void awaitReplaced() {
    List<Process> replaced = processes.subList(0, processes.size() - 1);
    replaced.forEach(process -> process.onExit().join());
    replaced.clear();
  }

  /** kill -9, of the process that takes connections and of those that were replaced. */
  public void kill() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  /** Starts it after it was killed. */
  public void startAgain() throws IOException {
    launch();
  }

  /**
   * Takes a server out or back in, as an administrator does.
   *
   * @param server such as "surely/app1" or "mariadb/db1"
   * @param state "drain": gets no new requests; "maint": is not used, and its connections are cut;
   *     "ready"
   */
  public void set(String server, String state) {
    ask("set server " + server + " state " + state);
  }

  /** The requests or connections that a server has at the moment. */
  public long current(String server) {
    return Long.parseLong(field(server, CURRENT));
  }

  /** The process that takes connections. */
  public Process process() {
    return processes.get(processes.size() - 1);
  }

  private void launch(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ClusterParts.HAPROXY.toString(),
                "-db",
                "-f",
                Build.commands("cluster/haproxy.cfg").toString()));
    command.addAll(List.of(options));
    File log = folder.resolve("haproxy.log").toFile();
    ProcessBuilder haproxy =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    haproxy.environment().putAll(environment);
    Process process = haproxy.start();
    processes.add(process);
    processFile().write(process.toHandle());
  }

  private ProcessFile processFile() {
    return new ProcessFile(folder.resolve("haproxy.pid"));
  }

  /** Returns when the checks of all these servers succeed. */
  public void awaitUp(String... servers) {
    for (String server : servers)
      Until.holds(Duration.ofMinutes(1), () -> status(server).equals("UP"));
  }

  /**
   * The state of a server of the configuration: "UP" and "DOWN", with a fraction while it is about
   * to change; empty if HAProxy does not answer.
   */
  public String status(String server) {
    return field(server, STATUS);
  }

  private String field(String server, int number) {
    return ask("show stat").stream()
        .map(line -> line.split(",", -1))
        .filter(fields -> fields.length > STATUS && fields[NAME].equals(server))
        .map(fields -> fields[number])
        .findFirst()
        .orElse("");
  }

  private List<String> ask(String command) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), adminPort);
        BufferedReader answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
      return answer.lines().toList();
    } catch (IOException | UncheckedIOException notYet) {
      return List.of();
    }
  }

  @Override
  public void close() {
    processes.forEach(process -> ProcessFile.stop(process.toHandle()));
  }
}

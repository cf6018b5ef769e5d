package surely.races.run;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import redis.embedded.RedisServer;
import surely.launcher.machine.Ports;
import surely.test.Until;

/** A real Redis: the one that comes as an artifact, or else the one that is installed. */
final class RedisServerProcess implements AutoCloseable {
  private static final List<String> SETTINGS =
      List.of("bind 127.0.0.1", "save \"\"", "appendonly no");
  private final int port;
  private final Closeable server;
  private final ProcessHandle process;

  private RedisServerProcess(int port, Closeable server, ProcessHandle process) {
    this.port = port;
    this.server = server;
    this.process = process;
  }

  /** Starts it. If there is none for this machine, prints a message and returns null. */
  static RedisServerProcess start() throws IOException {
    try {
      return embedded();
    } catch (IOException | RuntimeException | LinkageError e) {
      System.out.println("No embedded Redis (" + e + "); trying redis-server");
    }
    try {
      return installed();
    } catch (IOException e) {
      System.out.println(
          "NO REDIS: the rows of Redisson and Laravel are SKIPPED. Install redis-server to "
              + "have them. ("
              + e.getMessage()
              + ")");
      return null;
    }
  }

  private static RedisServerProcess embedded() throws IOException {
    int port = Ports.free();
    var builder = RedisServer.newRedisServer().port(port);
    SETTINGS.forEach(builder::setting);
    RedisServer server = builder.build();
    List<Long> before = ProcessHandle.current().children().map(ProcessHandle::pid).toList();
    server.start();
    ProcessHandle process =
        ProcessHandle.current()
            .children()
            .filter(child -> !before.contains(child.pid()))
            .findAny()
            .orElseThrow();
    return new RedisServerProcess(port, server::stop, process).awaited();
  }

  private static RedisServerProcess installed() throws IOException {
    int port = Ports.free();
    Process process =
        new ProcessBuilder(
                "redis-server",
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "")
            .start();
    return new RedisServerProcess(port, process::destroy, process.toHandle()).awaited();
  }

  private RedisServerProcess awaited() {
    Until.holds(
        () -> {
          try {
            return info("server").contains("redis_version");
          } catch (IOException notYet) {
            return false;
          }
        });
    return this;
  }

  int port() {
    return port;
  }

  String version() throws IOException {
    return value("server", "redis_version");
  }

  /** The number of commands that it has executed since its start. */
  long commands() throws IOException {
    return Long.parseLong(value("stats", "total_commands_processed"));
  }

  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private String value(String section, String name) throws IOException {
    return info(section)
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .findFirst()
        .orElseThrow()
        .substring(name.length() + 1)
        .strip();
  }

  private String info(String section) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
      socket
          .getOutputStream()
          .write(("INFO " + section + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

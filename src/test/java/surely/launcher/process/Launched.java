package surely.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import surely.launcher.Serve;
import surely.launcher.database.Account;
import surely.test.Until;
import surely.test.api.Secrets;
import surely.test.database.Rows;

/** The launcher in a process of its own, as Maven runs it. Its output goes to two files. */
final class Launched implements AutoCloseable {

  /** Variables from which the JVM reads options. It reports on standard error that it did. */
  private static final Set<String> JVM_OPTIONS =
      Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  private static final Duration START = Duration.ofMinutes(5); // for a busy machine

  private final Path data;
  private final Process process;
  private final Path says;
  private final Path complains;

  private Launched(Path data, Process process, Path says, Path complains) {
    this.data = data;
    this.process = process;
    this.says = says;
    this.complains = complains;
  }

  /**
   * @param environment {@code SURELY_*} variables; those of the test run itself are not passed on
   */
  static Launched on(Path data, int port, Map<String, String> environment) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dsurely.data=" + data.toAbsolutePath(),
                "-Dsurely.port=" + port,
                "-Dsurely.product=" + System.getProperty("surely.product", "payara"),
                Serve.class.getName()));
    Path says = Files.createTempFile("surely-says", ".txt");
    Path complains = Files.createTempFile("surely-complains", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(says.toFile()).redirectError(complains.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("SURELY_") || JVM_OPTIONS.contains(name));
    builder.environment().putAll(environment);
    return new Launched(data, builder.start(), says, complains);
  }

  static Launched on(Path data, int port) throws IOException {
    return on(data, port, Map.of());
  }

  /** Waits for the last line that a start prints. If it does not come, the process is ended. */
  Launched awaitReady() {
    try {
      Until.holds(
          START,
          () ->
              !process.isAlive()
                  || lines(says).stream().anyMatch(line -> line.startsWith("Surely is ready")));
    } catch (AssertionError e) {
      process.destroy();
      throw e;
    }
    if (!process.isAlive()) {
      throw new AssertionError("ended: " + complaints());
    }
    return this;
  }

  List<String> words() {
    return lines(says);
  }

  List<String> complaints() {
    return lines(complains);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  ProcessHandle database() {
    return databaseIfAlive().orElseThrow();
  }

  Optional<ProcessHandle> databaseIfAlive() {
    return child("mariadbd");
  }

  /** Its database, as the application sees it. */
  Rows rows() throws IOException {
    String port = words().get(0).replaceFirst("Starting MariaDB on port (\\d+),.*", "$1");
    String password = Files.readString(data.resolve("password")).strip();
    return Rows.of(new Account("jdbc:mariadb://127.0.0.1:" + port + "/surely", "surely", password));
  }

  ProcessHandle server() {
    return child("java").orElseThrow();
  }

  private Optional<ProcessHandle> child(String program) {
    return process
        .children()
        .filter(
            child ->
                child
                    .info()
                    .command()
                    .map(Path::of)
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .filter(program::equals)
                    .isPresent())
        .findFirst();
  }

  /** Waits until the process ends, and returns its exit status. */
  int status() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new AssertionError("goes on and on: " + words());
    }
    return process.exitValue();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    status();
    Secrets.assertNoneIn(data);
    Secrets.assertNoneIn(says);
    Secrets.assertNoneIn(complains);
    Files.delete(says);
    Files.delete(complains);
  }
}

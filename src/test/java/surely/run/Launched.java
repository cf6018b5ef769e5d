package surely.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import surely.test.Until;

/** The launcher in a process of its own, as Maven runs it, with what it says in two files. */
final class Launched implements AutoCloseable {

  /** What the JVM takes options from, and says so where complaints go. */
  private static final Set<String> JVM_OPTIONS = Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  private final Process process;
  private final Path says;
  private final Path complains;

  private Launched(Process process, Path says, Path complains) {
    this.process = process;
    this.says = says;
    this.complains = complains;
  }

  /** @param environment {@code SURELY_*} variables; those of the test run itself are not passed on */
  static Launched on(Path data, int port, Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"),
        "-Dsurely.data=" + data.toAbsolutePath(),
        "-Dsurely.port=" + port,
        "-Dsurely.product=" + System.getProperty("surely.product", "payara"),
        Serve.class.getName()));
    Path says = Files.createTempFile("surely-says", ".txt");
    Path complains = Files.createTempFile("surely-complains", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(says.toFile()).redirectError(complains.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SURELY_") || JVM_OPTIONS.contains(name));
    builder.environment().putAll(environment);
    return new Launched(builder.start(), says, complains);
  }

  static Launched on(Path data, int port) throws IOException {
    return on(data, port, Map.of());
  }

  /** Waits for the last line of a start. */
  Launched awaitReady() {
    Until.holds(Duration.ofMinutes(2), () -> !process.isAlive() || lines(says).stream().anyMatch(line -> line.startsWith("Surely is ready")));
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
    return child("mariadbd");
  }

  ProcessHandle server() {
    return child("java");
  }

  private ProcessHandle child(String program) {
    return process.children()
        .filter(child -> child.info().command().map(Path::of).map(Path::getFileName).map(Path::toString).filter(program::equals).isPresent())
        .findFirst().orElseThrow();
  }

  /** Waits for its end. */
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
    Files.delete(says);
    Files.delete(complains);
  }
}

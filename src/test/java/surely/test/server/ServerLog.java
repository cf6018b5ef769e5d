package surely.test.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The log of the server that all tests share, from some moment on. It leaves out the stack traces
 * of tests that cut its connections to the database, because the pool notices the cut only later,
 * during other tests.
 */
public record ServerLog(long start) {
  private static final Pattern OF_CUT_CONNECTION =
      Pattern.compile(
          "Socket error|Connection is closed|closed by server|physical connection is not usable|"
              + "Destroying connection that|attempting to get a new connection",
          Pattern.CASE_INSENSITIVE);

  public static ServerLog fromStart() {
    return new ServerLog(0);
  }

  public static ServerLog fromNow() throws IOException {
    return new ServerLog(Files.size(Suite.serverLog()));
  }

  /** The lines, except the stack traces of cut connections. */
  public List<String> lines() throws IOException {
    return ownRecords().flatMap(String::lines).toList();
  }

  /** The stack traces, except those of cut connections, each with the three lines above it. */
  public List<String> stacks() throws IOException {
    return ownRecords().filter(ServerLog::isStack).toList();
  }

  private Stream<String> ownRecords() throws IOException {
    return records(allLines()).stream()
        .filter(record -> !isStack(record) || !OF_CUT_CONNECTION.matcher(record).find());
  }

  /** All lines, with the stack traces of cut connections. */
  public List<String> allLines() throws IOException {
    byte[] log = Files.readAllBytes(Suite.serverLog());
    return new String(log, (int) start, (int) (log.length - start), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static boolean isStack(String record) {
    return record.lines().anyMatch(ServerLog::isOfStack);
  }

  private static boolean isOfStack(String line) {
    return line.startsWith("\tat ") || line.startsWith("\t... ") || line.startsWith("Caused by:");
  }

  /**
   * Groups the lines: a record is a stack trace with the three lines above it, or any other single
   * line.
   */
  private static List<String> records(List<String> lines) {
    List<String> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    boolean inStack = false;
    for (String line : lines) {
      boolean stack = isOfStack(line);
      if (inStack && !stack) {
        records.add(String.join("\n", record));
        record.clear();
      }
      if (!stack && record.size() == 3) records.add(record.remove(0));
      inStack = stack;
      record.add(line);
    }
    if (inStack) records.add(String.join("\n", record));
    else records.addAll(record);
    return records;
  }
}

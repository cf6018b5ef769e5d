package surely.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import surely.test.Suite;

/** What the server logs from a moment on. */
record ServerLog(long start) {
  private static final Pattern TRACE =
      Pattern.compile("(?m)^(?:Caused by: .*|[\\w.$]+(?:Exception|Error)\\b.*)$");

  static ServerLog fromNow() throws IOException {
    return new ServerLog(Files.size(Suite.serverLog()));
  }

  /** The first lines of stack traces. */
  List<String> traces() throws IOException {
    byte[] log = Files.readAllBytes(Suite.serverLog());
    String text = new String(log, (int) start, (int) (log.length - start), StandardCharsets.UTF_8);
    return TRACE.matcher(text).results().map(m -> m.group()).toList();
  }
}

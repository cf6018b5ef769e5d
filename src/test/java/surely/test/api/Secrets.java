package surely.test.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets that tests send to a server. No log may contain them. */
public final class Secrets {
  /** The answer of a respondent. */
  public static final String ANSWER = "only the owner may read this ";

  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@example\\.org");
  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  static {
    KNOWN.addAll(List.of(ANSWER.strip(), Api.PASSWORD));
    Stream.of(
            "SURELY_DB_PASSWORD",
            "SURELY_ADMIN_PASSWORD",
            "SURELY_MAIL_PASSWORD",
            "SURELY_PROVIDER_MOCK_CLIENT_SECRET")
        .map(System::getenv)
        .filter(password -> password != null)
        .forEach(KNOWN::add);
  }

  private Secrets() {}

  /** Remembers a token or another secret that the server has made, and returns it. */
  public static String known(String secret) {
    KNOWN.add(secret);
    return secret;
  }

  /**
   * Checks this file, or the logs in this folder. Passwords that are stored in the folder must not
   * be in them either.
   */
  public static void assertNoneIn(Path place) throws IOException {
    if (!Files.exists(place)) return;
    List<Path> logs = Files.isDirectory(place) ? logs(place) : List.of(place);
    for (Path log : logs)
      try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
        assertThat("secrets in " + log, lines.filter(Secrets::tellsOne).toList(), is(empty()));
      }
  }

  private static List<Path> logs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all)
        if (file.getFileName().toString().endsWith("password"))
          known(Files.readString(file).strip());
      return all.stream().filter(file -> file.getFileName().toString().endsWith(".log")).toList();
    }
  }

  private static boolean tellsOne(String line) {
    return EMAIL.matcher(line).find() || KNOWN.stream().anyMatch(line::contains);
  }
}

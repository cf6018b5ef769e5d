package surely.soak.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import surely.launcher.database.Account;
import surely.test.database.Rows;

/** The process that checks: {@code Checker JOURNALS URL USER}, with the password in PASSWORD. */
public final class Checker {

  private Checker() {}

  /** Ends with status 1 if anything is wrong, and prints what. */
  public static void main(String[] args) throws IOException {
    Account account = new Account(args[1], args[2], System.getenv("PASSWORD"));
    List<String> wrong = check(Path.of(args[0]), Rows.of(account));
    wrong.forEach(System.out::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  /** Starts the process, prints what it found, and returns its status. */
  public static int run(Path journals, Account account) throws IOException, InterruptedException {
    ProcessBuilder checker =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx3g",
            "-cp",
            System.getProperty("java.class.path"),
            Checker.class.getName(),
            journals.toString(),
            account.url(),
            account.user());
    checker.environment().putAll(Map.of("PASSWORD", account.password()));
    Process process = checker.redirectErrorStream(true).start();
    System.out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    return process.waitFor();
  }

  /** What is wrong, a line each. */
  static List<String> check(Path journals, Rows rows) throws IOException {
    Findings findings = new Findings();
    History history = History.read(journals, findings);
    new StoredWrites(history, rows, findings).check();
    StoredRules.check(rows, findings);
    System.out.println("Checked " + history.acknowledged() + " acknowledged writes.");
    return findings.lines();
  }
}

package surely.races.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the record locks out of SHOW ENGINE INNODB STATUS (with innodb_status_output_locks=ON). */
public final class StatusReader {
  private static final Pattern THREAD = Pattern.compile("^MariaDB thread id (\\d+),");
  private static final Pattern LOCKS =
      Pattern.compile(
          "^RECORD LOCKS .* index (\\S+) of table \\S+ trx id (\\d+) lock[_ ]mode (S|X)(.*)$");
  private static final Pattern FIRST_FIELD =
      Pattern.compile("^ 0: len \\d+; hex [0-9a-f]+; asc (.*?)\\s*;;$");
  private static final Pattern PART = Pattern.compile("^\\*\\*\\* (.*)$");

  private StatusReader() {}

  /** All record locks of the transaction that runs in this connection's thread. */
  public static List<SeenLock> ofThread(String status, long thread) {
    return locks(running(status, thread));
  }

  /** Whether the transaction of this thread waits for a lock. */
  public static boolean isWaiting(String status, long thread) {
    return running(status, thread).lines().anyMatch(line -> line.startsWith("LOCK WAIT"));
  }

  private static String running(String status, long thread) {
    return Stream.of(section(status, "TRANSACTIONS").split("(?m)(?=^---TRANSACTION )"))
        .filter(block -> block.startsWith("---") && thread(block) == thread)
        .findFirst()
        .orElse("");
  }

  /** The last deadlock; null if there was none. */
  public static Deadlock deadlock(String status) {
    String section = section(status, "LATEST DETECTED DEADLOCK");
    if (section.isEmpty()) return null;
    List<Deadlock.Party> parties = new ArrayList<>();
    for (String block : section.split("(?m)(?=^\\*\\*\\* \\(\\d+\\) TRANSACTION)")) {
      if (block.startsWith("*** (")) parties.add(party(block));
    }
    Matcher victim = Pattern.compile("WE ROLL BACK TRANSACTION \\((\\d+)\\)").matcher(section);
    return new Deadlock(parties, victim.find() ? Integer.parseInt(victim.group(1)) : 0);
  }

  private static Deadlock.Party party(String block) {
    List<SeenLock> waits = new ArrayList<>();
    List<SeenLock> conflicts = new ArrayList<>();
    String part = "";
    for (String piece : block.split("(?m)(?=^\\*\\*\\* )")) {
      Matcher header = PART.matcher(piece.lines().findFirst().orElse(""));
      part = header.matches() ? header.group(1) : part;
      if (part.startsWith("WAITING")) waits.addAll(locks(piece));
      if (part.startsWith("CONFLICTING")) conflicts.addAll(locks(piece));
    }
    return new Deadlock.Party(thread(block), waits, conflicts);
  }

  private static long thread(String block) {
    return block
        .lines()
        .map(THREAD::matcher)
        .filter(Matcher::lookingAt)
        .map(line -> Long.parseLong(line.group(1)))
        .findFirst()
        .orElse(0L);
  }

  private static List<SeenLock> locks(String block) {
    List<SeenLock> found = new ArrayList<>();
    Matcher header = null;
    for (String line : block.lines().toList()) {
      Matcher locks = LOCKS.matcher(line);
      Matcher field = FIRST_FIELD.matcher(line);
      if (locks.matches()) header = locks;
      else if (header != null && field.matches()) found.add(lock(header, field.group(1)));
    }
    return found;
  }

  private static SeenLock lock(Matcher header, String record) {
    String rest = header.group(4);
    SeenLock.Kind kind =
        rest.contains("insert intention")
            ? SeenLock.Kind.INSERT_INTENTION
            : rest.contains("gap before rec")
                ? SeenLock.Kind.GAP
                : rest.contains("rec but not gap")
                    ? SeenLock.Kind.RECORD
                    : record.equals("supremum") ? SeenLock.Kind.GAP : SeenLock.Kind.NEXT_KEY;
    return new SeenLock(
        header.group(2), header.group(1), header.group(3), kind, record, rest.contains("waiting"));
  }

  /** The text between this headline and the next. */
  private static String section(String status, String headline) {
    Matcher section =
        Pattern.compile("(?s)\\n" + headline + "\\n-+\\n(.*?)\\n-+\\n[A-Z][A-Z /]+\\n-+\\n")
            .matcher(status);
    return section.find() ? section.group(1) : "";
  }
}

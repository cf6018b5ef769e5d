package surely.test.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conversation of one client with MariaDB, as far as is needed to know which statements a
 * COMMIT commits.
 *
 * <p>A command is a packet of the client with sequence number 0 (the handshake has none). The first
 * packet of its result has the number after the command's last one. Clients pipeline commands, so
 * results are matched to commands in order, and statement id -1 means the latest prepared one. DDL,
 * which commits implicitly, and statements in autocommit mode are ignored.
 */
final class Conversation {

  private static final int COM_QUIT = 0x01;
  private static final int COM_QUERY = 0x03;
  private static final int COM_STMT_PREPARE = 0x16;
  private static final int COM_STMT_EXECUTE = 0x17;
  private static final int COM_STMT_SEND_LONG_DATA = 0x18;
  private static final int COM_STMT_CLOSE = 0x19;
  private static final int COM_RESET_CONNECTION = 0x1F;
  private static final int COM_STMT_BULK_EXECUTE = 0xFA;
  private static final int OK = 0x00;

  private static final Pattern COMMIT = Pattern.compile("(?i)\\s*commit\\b");
  private static final Pattern ROLLBACK = Pattern.compile("(?i)\\s*rollback\\s*(work\\s*)?(;|$)");
  private static final Pattern BEGIN = Pattern.compile("(?i)\\s*(begin|start\\s+transaction)\\b");
  private static final Pattern AUTOCOMMIT =
      Pattern.compile(
          "(?i)\\s*set\\s+(session\\s+|@@(session\\.)?)?autocommit\\s*:?=\\s*(?<off>0|off|false)?");

  private final Deque<Command> unanswered = new ArrayDeque<>();
  private final Map<Integer, String> prepared = new HashMap<>();
  private final List<String> transaction = new ArrayList<>();
  private String lastPrepared = "";
  private boolean autocommit = true;
  private boolean begun;
  private boolean continued;

  /**
   * Notes a packet of the client. If it ends a transaction for good, asks {@code claim} for a cut,
   * with the SQL of the statements that the transaction has executed.
   *
   * @return the cut, or null
   */
  synchronized CommitCut asked(Packets packet, Function<List<String>, CommitCut> claim) {
    boolean continues = continued;
    continued = packet.length() == Packets.FULL;
    if (continues) {
      unanswered.getLast().sequence = packet.sequence();
      return null;
    }
    if (packet.sequence() != 0) {
      return null;
    }
    Command command = new Command(packet.at(0));
    switch (command.code) {
      case COM_QUERY -> command.cut = executed(text(packet), claim);
      case COM_STMT_EXECUTE, COM_STMT_BULK_EXECUTE ->
          command.cut = executed(prepared.getOrDefault(packet.int4(1), lastPrepared), claim);
      case COM_STMT_PREPARE -> {
        lastPrepared = text(packet);
        command.sql = lastPrepared;
      }
      case COM_STMT_CLOSE -> prepared.remove(packet.int4(1));
      case COM_RESET_CONNECTION -> {
        prepared.clear();
        ended(true);
      }
      default -> {}
    }
    if (command.code != COM_QUIT
        && command.code != COM_STMT_CLOSE
        && command.code != COM_STMT_SEND_LONG_DATA) {
      unanswered.add(command);
    }
    return command.cut;
  }

  /**
   * Notes a packet of MariaDB.
   *
   * @return the cut that waited for this packet, if the packet says that the COMMIT is done;
   *     otherwise null
   */
  synchronized CommitCut answered(Packets packet) {
    Command command = unanswered.peek();
    if (command == null || packet.sequence() != (command.sequence + 1 & 0xFF)) {
      return null;
    }
    unanswered.remove();
    boolean ok = packet.at(0) == OK;
    if (ok && command.sql != null) {
      prepared.put(packet.int4(1), command.sql);
    }
    if (!ok && command.cut != null) {
      command.cut.giveBack();
    }
    return ok ? command.cut : null;
  }

  private CommitCut executed(String sql, Function<List<String>, CommitCut> claim) {
    Matcher setting = AUTOCOMMIT.matcher(sql);
    if (setting.lookingAt()) {
      boolean on = setting.group("off") == null;
      CommitCut cut = on ? committing(claim) : null;
      ended(on);
      return cut;
    }
    if (COMMIT.matcher(sql).lookingAt()) {
      CommitCut cut = committing(claim);
      ended(autocommit);
      return cut;
    }
    if (ROLLBACK.matcher(sql).lookingAt()) {
      ended(autocommit);
    } else if (BEGIN.matcher(sql).lookingAt()) {
      ended(autocommit);
      begun = true;
    } else if (begun || !autocommit) {
      transaction.add(sql);
    }
    return null;
  }

  private CommitCut committing(Function<List<String>, CommitCut> claim) {
    return transaction.isEmpty() ? null : claim.apply(List.copyOf(transaction));
  }

  private void ended(boolean autocommitNow) {
    transaction.clear();
    begun = false;
    autocommit = autocommitNow;
  }

  private static String text(Packets packet) {
    return new String(packet.from(1), UTF_8);
  }

  /** A command that has no result yet. */
  private static final class Command {
    final int code;
    int sequence;
    String sql;
    CommitCut cut;

    Command(int code) {
      this.code = code;
    }
  }
}

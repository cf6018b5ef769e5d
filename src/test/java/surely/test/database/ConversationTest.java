package surely.test.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packets that a real MariaDB sends too rarely to be tested with it. */
class ConversationTest {

  private static final String OK = "\0\0\0\2\0\0\0";
  private static final String ERROR = "\u00ff\u0010\u0005#40001lost";
  private static final String QUERY = "\3";
  private static final String PREPARE = "\u0016";
  private static final String EXECUTE_LAST = "\u0017\u00ff\u00ff\u00ff\u00ff\0\1\0\0\0";

  private final Conversation conversation = new Conversation();
  private final CommitCut cut = new CommitCut("into card", CommitCut.Moment.AFTER_COMMIT, 1);

  @Test
  void aCommitThatMariaDbRefusesIsPassedOnAndTheCutWaitsForTheNext() throws IOException {
    ask(QUERY + "set autocommit=0");
    ask(QUERY + "insert into card values (1)");
    assertThat(ask(QUERY + "COMMIT"), sameInstance(cut));
    assertThat(cut.isSpent(), is(true));
    answer(1, OK);
    answer(1, OK);
    assertThat(answer(1, ERROR), is(nullValue()));
    assertThat(cut.isSpent(), is(false));
  }

  @Test
  void theOkOfAnEarlierPipelinedCommandIsNotTakenForTheCommits() throws IOException {
    ask(QUERY + "begin");
    ask(PREPARE + "insert into card values (?)");
    ask(EXECUTE_LAST);
    ask(QUERY + "commit");
    assertThat(answer(1, OK), is(nullValue()));
    assertThat(answer(1, "\0\7\0\0\0\0\0\1\0\0\0\0"), is(nullValue()));
    assertThat(answer(2, "a definition of the parameter"), is(nullValue()));
    assertThat(answer(1, OK), is(nullValue()));
    assertThat(answer(1, OK), sameInstance(cut));
  }

  @Test
  void rollbackToASavepointKeepsTheTransaction() throws IOException {
    ask(QUERY + "begin");
    ask(QUERY + "insert into card values (1)");
    ask(QUERY + "ROLLBACK TO SAVEPOINT a");
    assertThat(ask(QUERY + "commit"), sameInstance(cut));
  }

  @Test
  void aResetConnectionHasNoTransaction() throws IOException {
    ask(QUERY + "begin");
    ask(QUERY + "insert into card values (1)");
    ask("\u001f");
    assertThat(ask(QUERY + "commit"), is(nullValue()));
  }

  private CommitCut ask(String payload) throws IOException {
    return conversation.asked(packet(0, payload), this::claim);
  }

  private CommitCut answer(int sequence, String payload) throws IOException {
    return conversation.answered(packet(sequence, payload));
  }

  private CommitCut claim(List<String> transaction) {
    return cut.claims(transaction) ? cut : null;
  }

  private static Packets packet(int sequence, String payload) throws IOException {
    byte[] bytes = payload.getBytes(ISO_8859_1);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes(new byte[] {(byte) bytes.length, 0, 0, (byte) sequence});
    stream.writeBytes(bytes);
    Packets packets =
        new Packets(new ByteArrayInputStream(stream.toByteArray()), new ByteArrayOutputStream());
    packets.next();
    return packets;
  }
}

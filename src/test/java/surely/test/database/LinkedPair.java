package surely.test.database;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.function.Function;

/**
 * One client's connection through a {@link DatabaseLink}: two sockets, a thread for each direction.
 */
final class LinkedPair {

  private final Socket client;
  private final Socket database;
  private final Function<List<String>, CommitCut> claim;
  private final Conversation conversation = new Conversation();

  LinkedPair(Socket client, Socket database, Function<List<String>, CommitCut> claim)
      throws IOException {
    this.client = client;
    this.database = database;
    this.claim = claim;
    client.setTcpNoDelay(true);
    database.setTcpNoDelay(true);
  }

  void start(Runnable whenClosed) {
    thread("link-up", this::up, whenClosed);
    thread("link-down", this::down, whenClosed);
  }

  private void up() throws IOException {
    Packets packets = new Packets(client.getInputStream(), database.getOutputStream());
    while (packets.next()) {
      CommitCut cut = conversation.asked(packets, claim);
      if (cut == null || cut.moment() == CommitCut.Moment.AFTER_COMMIT) {
        continue;
      }
      cut.strike();
      client.close();
      if (cut.moment() == CommitCut.Moment.BEFORE_COMMIT) {
        return;
      }
      cut.awaitLetThrough();
    }
  }

  private void down() throws IOException {
    Packets packets = new Packets(database.getInputStream(), client.getOutputStream());
    while (packets.next()) {
      CommitCut cut = conversation.answered(packets);
      if (cut != null) {
        if (cut.moment() == CommitCut.Moment.AFTER_COMMIT) {
          cut.strike();
        }
        return;
      }
    }
  }

  /** Ends the connections of both sides at once. */
  void close() {
    for (Socket socket : List.of(client, database)) {
      try {
        socket.close();
      } catch (IOException e) {
        // A socket that can't be closed is closed already.
      }
    }
  }

  private void thread(String name, Direction direction, Runnable whenClosed) {
    Thread thread =
        new Thread(
            () -> {
              try {
                direction.run();
              } catch (IOException e) {
                // One side has closed, so the other is closed, too.
              } finally {
                close();
                whenClosed.run();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private interface Direction {
    void run() throws IOException;
  }
}

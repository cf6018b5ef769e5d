package surely.races.process;

import java.io.EOFException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import surely.races.node.Address;
import surely.races.node.Node;
import surely.races.write.Moments;

/**
 * The program of a node: reads an {@link Address} and then tasks from standard input, and writes
 * the results to standard output.
 */
public final class NodeMain {
  private final ObjectOutputStream out;
  private final Node node;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });
  private Task.Prepare cell;
  private Round round;

  private NodeMain(ObjectOutputStream out, Node node) {
    this.out = out;
    this.node = node;
  }

  /** Serves tasks until its input ends. */
  public static void main(String[] none) throws Exception {
    ObjectOutputStream out = new ObjectOutputStream(System.out);
    out.flush();
    System.setOut(System.err); // standard output is for the results
    ObjectInputStream in = new ObjectInputStream(System.in);
    try (Node node = new Node((Address) in.readObject())) {
      NodeMain main = new NodeMain(out, node);
      while (true) main.tell(main.answer((Task) in.readObject()));
    } catch (EOFException end) {
      System.exit(0);
    }
  }

  private synchronized void tell(Told told) throws Exception {
    out.writeObject(told);
    out.flush();
    out.reset();
  }

  private Told answer(Task task) {
    try {
      return done(task);
    } catch (Exception e) {
      return new Told.Broken(e.toString());
    }
  }

  private Told done(Task task) throws Exception {
    if (task instanceof Task.Prepare prepare) {
      cell = prepare;
      node.prepare(cell.clients(), cell.isolation());
    } else if (task instanceof Task.Line line) {
      round = new Round(cell, line, node, threads);
    } else if (task instanceof Task.First) {
      round.startFirst();
    } else if (task instanceof Task.Go) {
      return round.go();
    } else if (task instanceof Task.Flood flood) {
      return new Flood(cell, node, flood.prefix()).run(flood.millis(), threads);
    } else if (task instanceof Task.Hold hold) {
      return held(hold);
    }
    return new Told.Ready();
  }

  private Told held(Task.Hold hold) {
    Told.Outcome outcome =
        Request.send(
            cell,
            node,
            hold.round(),
            new Moments() {
              @Override
              public void beforeInsert() {
                if (hold.beforeInsert()) stop();
              }

              @Override
              public void afterInsert() {
                if (!hold.beforeInsert()) stop();
              }
            });
    return new Told.Finished(List.of(outcome), node.takeFailures());
  }

  /** Reports that the request has got here, and gives the run time to kill or freeze this JVM. */
  private void stop() {
    try {
      tell(new Told.Ready());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    Round.pause(2000);
  }
}

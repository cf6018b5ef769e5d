package surely.races.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import surely.races.node.Node;
import surely.races.write.Moments;
import surely.races.write.PlannedFailure;

/** All clients of a node want the same row at the same instant. */
final class Round {
  private static final long HOLD_MILLIS = 30; // by then the others have got to the row

  private final Task.Prepare cell;
  private final Node node;
  private final CountDownLatch start = new CountDownLatch(1);
  private final CountDownLatch firstStart = new CountDownLatch(1);
  private final CountDownLatch firstInserted = new CountDownLatch(1);
  private final List<Future<Told.Outcome>> clients = new ArrayList<>();

  Round(Task.Prepare cell, Task.Line line, Node node, ExecutorService threads)
      throws InterruptedException {
    this.cell = cell;
    this.node = node;
    CountDownLatch inLine = new CountDownLatch(cell.clients());
    for (int i = 0; i < cell.clients(); i++) {
      boolean isFirst = line.withFirst() && i == 0;
      clients.add(
          threads.submit(
              () -> {
                inLine.countDown();
                (isFirst ? firstStart : start).await();
                return isFirst ? first(line.round()) : request(line.round(), Moments.NONE);
              }));
    }
    inLine.await();
  }

  /** Lets the first client go, and returns when it has inserted its row, or has failed to. */
  void startFirst() throws InterruptedException {
    firstStart.countDown();
    firstInserted.await();
  }

  /** Lets all go; returns when all are done. */
  Told.Finished go() throws Exception {
    start.countDown();
    List<Told.Outcome> outcomes = new ArrayList<>();
    for (Future<Told.Outcome> client : clients) outcomes.add(client.get());
    return new Told.Finished(outcomes, node.takeFailures());
  }

  private Told.Outcome first(String round) {
    try {
      return request(
          round,
          new Moments() {
            @Override
            public void afterInsert() {
              firstInserted.countDown();
              pause(HOLD_MILLIS);
              throw new PlannedFailure();
            }
          });
    } finally {
      firstInserted.countDown();
    }
  }

  private Told.Outcome request(String round, Moments moments) {
    return Request.send(cell, node, round, moments);
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

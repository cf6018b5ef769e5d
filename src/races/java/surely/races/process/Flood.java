package surely.races.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import surely.races.node.Node;
import surely.races.write.Moments;
import surely.races.write.WriteResult;

/** Ordinary traffic: row after row, each requested by two clients at about the same time. */
final class Flood {
  private final Task.Prepare cell;
  private final Node node;
  private final String prefix;
  private final AtomicInteger next = new AtomicInteger();
  private final LongAdder failed = new LongAdder();
  private final LongAdder inTime = new LongAdder();

  Flood(Task.Prepare cell, Node node, String prefix) {
    this.cell = cell;
    this.node = node;
    this.prefix = prefix;
  }

  Told.Flooded run(long millis, ExecutorService threads) throws Exception {
    long end = System.nanoTime() + millis * 1_000_000;
    List<Future<long[]>> clients = new ArrayList<>();
    for (int i = 0; i < cell.clients(); i++) clients.add(threads.submit(() -> client(end)));
    LongStream nanos = LongStream.empty();
    for (Future<long[]> client : clients)
      nanos = LongStream.concat(nanos, Arrays.stream(client.get()));
    long[] all = nanos.sorted().toArray();
    node.takeFailures();
    return new Told.Flooded(inTime.sum(), failed.sum(), all);
  }

  private long[] client(long end) {
    LongStream.Builder nanos = LongStream.builder();
    while (System.nanoTime() < end) {
      Told.Outcome outcome =
          Request.send(cell, node, prefix + next.getAndIncrement() / 2, Moments.NONE);
      if (outcome.result().kind() == WriteResult.Kind.FAILED) failed.increment();
      if (System.nanoTime() < end) inTime.increment();
      nanos.add(outcome.nanos());
    }
    return nanos.build().toArray();
  }
}

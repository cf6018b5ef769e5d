package surely.soak.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import surely.launcher.machine.Folders;
import surely.test.Until;

/** Clients that write at the same time, until they are told to stop. */
public final class Fleet implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<CompletableFuture<Void>> running = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private final Shared shared;

  /**
   * @param seed repeats what the clients do, except for where they meet
   * @param pause of each client before each write
   * @param journals a folder, which is emptied
   */
  public Fleet(URI server, long seed, int size, Duration pause, Path journals) throws IOException {
    Folders.delete(journals);
    Files.createDirectories(journals);
    shared = new Shared(server, journals, pause);
    for (int number = 0; number < size; number++) {
      Client client = new Client(shared, number, seed);
      clients.add(client);
      running.add(CompletableFuture.runAsync(client, threads));
    }
  }

  /** From now on, what becomes known counts for this fault. */
  public Figures during(String fault) {
    return shared.during(fault);
  }

  /** Returns when the outcome of so many writes has become known during the current fault. */
  public void awaitTried(long writes, Duration limit) {
    await(limit, () -> shared.figures().tried() >= writes);
  }

  /** Returns when every client has done a whole write from now on: those under way have ended. */
  public void awaitAll(Duration limit) {
    Map<Client, Long> before =
        clients.stream().collect(Collectors.toMap(Function.identity(), Client::writes));
    await(limit, () -> clients.stream().allMatch(one -> one.writes() >= before.get(one) + 2));
  }

  private void await(Duration limit, BooleanSupplier condition) {
    Until.holds(
        limit,
        () -> {
          running.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join);
          return condition.getAsBoolean();
        });
  }

  /** Lets every client learn the outcome of its last write, and ends. */
  @Override
  public void close() {
    shared.stop();
    threads.shutdown();
    running.forEach(CompletableFuture::join);
  }
}

package surely.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.fuzz.attack.Attack;
import surely.fuzz.attack.Attacks;
import surely.fuzz.attack.Stage;
import surely.openapi.Description;
import surely.openapi.Journey;
import surely.openapi.Operation;
import surely.test.http.HttpReply;
import surely.test.http.Race;
import surely.test.server.ServerLog;
import surely.test.server.Suite;

/**
 * Bad inputs for each operation of openapi.yaml. They are the same in every run, so that a failure
 * is due to a change and not to chance. {@code -Dsurely.fuzz.seed} tries other inputs, {@code
 * -Dsurely.fuzz.inputs} tries more.
 */
@ExtendWith(ArquillianExtension.class)
class FuzzIT {
  private static final int INPUTS = Integer.getInteger("surely.fuzz.inputs", 1000);
  private static final int THREADS = 4;

  /** The first line of a stack trace. */
  private static final Pattern TRACE =
      Pattern.compile("^(?:Caused by: .*|[\\w.$]+(?:Exception|Error)\\b.*)$");

  private static final int SHOWN = 40;
  private final long seed = Long.getLong("surely.fuzz.seed", Attacks.SEED);

  @Test
  void badInputsAreRefusedAndChangeNothing() throws Exception {
    System.out.println("FUZZ seed " + seed);
    Stage stage = Stage.set();
    Map<String, String> before = Tables.settled();
    var log = ServerLog.fromNow();

    List<String> failures = fire(stage);

    assertThat(
        failures.size()
            + " failures, seed "
            + seed
            + "\n"
            + String.join("\n", failures.subList(0, Math.min(SHOWN, failures.size()))),
        failures,
        is(empty()));
    assertThat(Tables.all(), is(before));
    assertThat(log.lines().stream().filter(TRACE.asPredicate()).toList(), is(empty()));
    Tables.forgetFailures(); // the administrator's passwords were wrong, too
    assertThat(new Journey().go(), is(not(empty())));
  }

  private List<String> fire(Stage stage) throws Exception {
    List<Operation> operations = Description.read().operations();
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    var next = new AtomicInteger();
    Callable<Void> attacker =
        () -> {
          try (Race connection = Race.against(URI.create(Suite.url()))) {
            for (int i = next.getAndIncrement();
                i < INPUTS * operations.size();
                i = next.getAndIncrement())
              fire(
                  i / operations.size(),
                  operations.get(i % operations.size()),
                  stage,
                  connection,
                  failures);
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(THREADS, attacker)))
        done.get();
    } finally {
      threads.shutdown();
    }
    return failures;
  }

  private void fire(
      int number, Operation operation, Stage stage, Race connection, List<String> failures) {
    Attack attack = Attacks.on(operation, stage, seed, number);
    HttpReply reply = connection.send(attack.request());
    if (reply.isUnknown())
      reply = connection.send(attack.request()); // the server had just closed the connection
    List<String> wrong = Verdict.on(attack, reply);
    if (!wrong.isEmpty())
      failures.add(
          operation.id()
              + " "
              + number
              + ": "
              + attack
              + "\n   "
              + shortened(reply.toString())
              + "\n   "
              + wrong);
  }

  private static String shortened(String text) {
    return text.length() < 600 ? text : text.substring(0, 600) + "...";
  }
}

package surely.launcher;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import surely.launcher.machine.Refused;
import surely.launcher.server.LaunchSettings;

/**
 * {@code mvn package -Prun}: serves Surely until Ctrl-C or SIGTERM, then exits with 0. If it can't
 * start, or if a part of it dies, one line on standard error says why and it exits with 1. It runs
 * inside Maven's JVM and ends that JVM itself, so that Maven adds no report of its own.
 */
public final class Serve {

  private final Serving serving = new Serving();
  private final AtomicBoolean ending = new AtomicBoolean();

  private Serve() {}

  public static void main(String[] args) throws InterruptedException {
    new Serve().run();
  }

  private void run() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "surely-stop"));
    try {
      LaunchSettings settings =
          LaunchSettings.read(System.getProperties(), System.getenv(), this::say);
      serving.up(settings, this::say);
      say("Surely is ready at " + settings.url());
      serving.awaitEnd(this::say);
    } catch (Refused refused) {
      end(refused.getMessage(), 1);
    } catch (Exception unforeseen) {
      end("Surely can't run: " + unforeseen, 1);
    }
  }

  private void stop() {
    try {
      end(null, 0);
    } catch (InterruptedException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  /** The first call stops everything and then ends this process; a second call waits for that. */
  private void end(String complaint, int status) throws InterruptedException {
    if (ending.getAndSet(true)) {
      Thread.currentThread().join();
    }
    if (complaint == null) {
      say("Stopping Surely");
    } else {
      say(System.err, complaint);
    }
    try {
      serving.close();
    } catch (Exception e) {
      say(System.err, "Surely did not stop in order: " + e);
    }
    if (complaint == null) {
      say("Surely has stopped");
    }
    Runtime.getRuntime().halt(status);
  }

  private void say(String line) {
    say(System.out, line);
  }

  /**
   * Prints a line. Maven's streams may throw an exception while Maven ends, which must not keep
   * anything from being stopped.
   */
  private static void say(PrintStream stream, String line) {
    try {
      stream.println(line);
      stream.flush();
    } catch (RuntimeException e) {
      // The line is lost.
    }
  }
}

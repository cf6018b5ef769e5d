package surely.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stores the id of a child process, so that it can be found after its parent has died, and its
 * start time, because ids are reused.
 */
public record ProcessFile(Path file) {

  private static final long GRACE_SECONDS = 60;
  private static final long KILLED_SECONDS = 10;

  public void write(ProcessHandle process) throws IOException {
    Files.writeString(file, mark(process));
  }

  /** Stops the process of this file if it still runs. */
  public void stopOrphan() throws IOException {
    if (Files.exists(file)) {
      String mark = Files.readString(file);
      pid(mark)
          .flatMap(ProcessHandle::of)
          .filter(process -> mark(process).equals(mark))
          .ifPresent(ProcessFile::stop);
    }
  }

  /**
   * Asks the process to end and waits for it. On Windows this kills it, which a database recovers
   * from.
   */
  public static void stop(ProcessHandle process) {
    process.destroy();
    awaitEnd(process);
  }

  /**
   * Waits for the end of a process that has been asked to end, and kills it if that takes more than
   * a minute.
   */
  public static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException deaf) {
      process.destroyForcibly();
      process.onExit().completeOnTimeout(process, KILLED_SECONDS, TimeUnit.SECONDS).join();
      if (process.isAlive() && !isUnreaped(process)) {
        throw new Refused("Process " + process.pid() + " goes on though it was killed");
      }
    } catch (Exception interrupted) {
      process.destroyForcibly();
    }
  }

  /**
   * Whether it is a zombie: it has ended, but the first process of this container does not reap
   * orphans.
   */
  public static boolean isUnreaped(ProcessHandle process) {
    return process.info().command().isEmpty();
  }

  private static String mark(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().map(Instant::toString).orElse("");
  }

  private static Optional<Long> pid(String mark) {
    String pid = mark.split(" ", 2)[0];
    return pid.matches("\\d{1,18}") ? Optional.of(Long.parseLong(pid)) : Optional.empty();
  }
}

package surely.test.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A network that lets nothing pass between some addresses of this machine. Needs nft, and root. */
public final class Partition implements AutoCloseable {
  private static final String TABLE = "ip surely_partition";

  private Partition() {}

  /** Whether this machine can part addresses. */
  public static boolean isPossible() {
    return nft("add table " + TABLE) && nft("delete table " + TABLE);
  }

  static Partition between(String one, List<String> others) {
    String set = "{ " + String.join(", ", others) + " }";
    boolean parted =
        nft("add table " + TABLE)
            && nft("add chain " + TABLE + " out { type filter hook output priority 0 ; }")
            && nft("add rule " + TABLE + " out ip saddr " + one + " ip daddr " + set + " drop")
            && nft("add rule " + TABLE + " out ip saddr " + set + " ip daddr " + one + " drop");
    if (!parted) throw new IllegalStateException("nft does not take the rules");
    return new Partition();
  }

  private static boolean nft(String rule) {
    try {
      Process process =
          new ProcessBuilder("nft", rule)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets everything pass again. */
  @Override
  public void close() {
    if (!nft("delete table " + TABLE))
      throw new UncheckedIOException(new IOException("nft does not delete " + TABLE));
  }
}

package surely.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The log of a MariaDB since it was started, and why it ended.
 *
 * @param start the offset in the file at that time
 */
public record DatabaseLog(Path file, long start) {

  private static final Pattern NO_ROOM =
      Pattern.compile(
          "No space left on device|Disk quota exceeded|Disk full|disk is full|"
              + "[Ee]rror(?: number)?:? 28\\b");

  /** Free bytes that a start needs: what MariaDB writes before it answers, and a margin. */
  public static final long ROOM = 32L << 20;

  public static DatabaseLog fromNow(Path file) throws IOException {
    return new DatabaseLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /**
   * Whether the disk is full, or was when the log said so. The log alone is not enough, because its
   * line may not have fitted on the disk either.
   */
  public boolean tellsOfAFullDisk() {
    return !hasRoom() || NO_ROOM.matcher(text()).find();
  }

  public boolean hasRoom() {
    return hasRoom(file);
  }

  /** Whether the disk of this file has room for a start. */
  public static boolean hasRoom(Path file) {
    try {
      return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() >= ROOM;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why it ended, as the end of a sentence. Empty if nothing in the log says so. */
  public String reason() {
    if (tellsOfAFullDisk()) {
      return ": the disk of " + file.toAbsolutePath().getParent() + " is full";
    }
    Optional<String> error =
        text().lines().filter(line -> line.contains("[ERROR]")).reduce((first, last) -> last);
    return error.map(line -> ": " + line.replaceFirst(".*\\[ERROR] *", "")).orElse("");
  }

  private String text() {
    try {
      byte[] all = Files.readAllBytes(file);
      int from = (int) Math.min(start, all.length);
      return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}

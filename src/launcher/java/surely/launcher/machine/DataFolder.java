package surely.launcher.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that a Surely keeps its data in. It belongs to one running Surely at a time. Only its
 * owner can look into it: the answers, the logs and the passwords are there.
 */
public final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder if needed and locks it; the operating system releases the lock however this
   * process ends.
   */
  public static DataFolder take(Path path) {
    FileChannel channel;
    try {
      Files.createDirectories(path);
      Folders.ownerOnly(path, "rwx------");
      channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new Refused("The data folder " + path + " can't be written: " + reason(e));
    }
    if (!locked(channel)) {
      throw new Refused("The data folder " + path + " is in use by another Surely.");
    }
    return new DataFolder(path, channel);
  }

  private static boolean locked(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    } catch (IOException e) {
      throw new Refused("The data folder can't be locked: " + reason(e));
    }
  }

  public Path path() {
    return path;
  }

  /** The password of the application's account in the database. */
  public String password() throws IOException {
    return new SecretFile(path.resolve("password")).value();
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

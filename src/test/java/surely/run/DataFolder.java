package surely.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that a Surely keeps its data in. It belongs to one running Surely at a time. */
final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes the folder if needed and takes it; the operating system gives it back however this process ends. */
  static DataFolder take(Path path) {
    FileChannel channel;
    try {
      Files.createDirectories(path);
      channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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

  Path path() {
    return path;
  }

  /** The database's password: made once, readable by the folder's owner alone. */
  String password() throws IOException {
    Path file = path.resolve("password");
    if (Files.notExists(file)) {
      byte[] secret = new byte[16];
      new SecureRandom().nextBytes(secret);
      Path draft = path.resolve("password.new");
      Files.deleteIfExists(draft);
      Files.createFile(draft);
      ownerOnly(draft);
      Files.writeString(draft, HexFormat.of().formatHex(secret));
      Files.move(draft, file);
    }
    return Files.readString(file).strip();
  }

  private static void ownerOnly(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) { // Windows has none: the folder's own rights have to do
      view.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

package surely.test.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory that can be filled. Only root can mount one. */
public final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Mounts a disk.
   *
   * @return null if that is not possible here
   */
  static SmallDisk on(Path folder, int megabytes) throws IOException {
    run("umount", folder.toString()); // of a run that was killed
    return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "soak", folder.toString())
        ? new SmallDisk(folder)
        : null;
  }

  /** Leaves no byte free. */
  public void fill() throws IOException {
    byte[] bytes = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(filler())) {
      while (true) out.write(bytes);
    } catch (IOException full) {
      if (Files.getFileStore(folder).getUsableSpace() > bytes.length) throw full;
    }
  }

  /** Ends {@link #fill}. */
  public void free() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() throws IOException {
    if (!run("umount", folder.toString())) throw new IOException("still mounted: " + folder);
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}

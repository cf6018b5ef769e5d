package surely.soak.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The file to which one client writes its history, in the order in which it was told. */
public final class Journal implements AutoCloseable {
  private static final String ENDING = ".tsv";
  private final Writer out;

  /**
   * @param folder of all journals
   * @param client the file's name
   */
  public Journal(Path folder, String client) {
    try {
      out = Files.newBufferedWriter(folder.resolve(client + ENDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void add(Event event) {
    try {
      out.write(event.line() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all journals, one after the other. */
  public static void read(Path folder, Consumer<Event> reader) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList())
        try (Stream<String> lines = Files.lines(file)) {
          lines.map(Event::of).forEach(reader);
        }
    }
  }
}

package surely.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import surely.launcher.machine.Folders;
import surely.test.Until;

/** A headless Chromium in its own process, with a profile of its own. */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--remote-debugging-port=0",
          "--no-first-run",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-extensions",
          "--no-default-browser-check",
          "--disable-dev-shm-usage",
          "--hide-scrollbars",
          "--force-color-profile=srgb",
          "--lang=en-US");
  private static final String PORT = "DevToolsActivePort";
  private static Chromium shared;

  private final Path profile;
  private final boolean isKept;
  private final Process process;
  private final DevTools tools;

  private Chromium(Path profile, boolean isKept, List<String> flags) {
    this.profile = profile;
    this.isKept = isKept;
    try {
      Files.deleteIfExists(profile.resolve(PORT)); // of the last process with this profile
      List<String> command = new ArrayList<>(List.of(binary().toString()));
      command.addAll(FLAGS);
      command.addAll(flags);
      if ("root".equals(System.getProperty("user.name")))
        command.add("--no-sandbox"); // Chromium's sandbox does not work as root
      command.add("--user-data-dir=" + profile);
      command.add("about:blank");
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(profile.resolve("output").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tools = new DevTools(address());
  }

  /** The instance that all test classes share. It ends with the JVM. */
  static synchronized Chromium shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "stop-chromium"));
    }
    return shared;
  }

  /** Starts one with further flags, and an empty profile that is deleted afterwards. */
  public static Chromium start(String... flags) {
    try {
      return new Chromium(Files.createTempDirectory("surely-chromium"), false, List.of(flags));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one with the profile of this folder, which stays. */
  static Chromium with(Path profile) {
    return new Chromium(profile, true, List.of());
  }

  DevTools tools() {
    return tools;
  }

  private URI address() {
    Path file = profile.resolve(PORT);
    Until.holds(() -> !process.isAlive() || lines(file).size() == 2);
    if (!process.isAlive())
      throw new IllegalStateException(
          "Chromium did not start: " + lines(profile.resolve("output")));
    return URI.create("ws://127.0.0.1:" + lines(file).get(0) + lines(file).get(1));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A profile that is kept is written first, as when somebody closes their browser. */
  @Override
  public void close() {
    if (isKept) quit();
    else end();
  }

  private void quit() {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    tools.send(null, "Browser.close");
    Until.holds(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  private void end() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor();
      Until.holds(() -> isDeleted(profile));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Fails while another process of Chromium, which is not always a child of the first one, is still
   * writing into the folder.
   */
  private static boolean isDeleted(Path folder) {
    try {
      Folders.delete(folder);
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static Path binary() {
    Stream<String> onPath =
        Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> folder + File.separator + name));
    return Stream.of(
            Optional.ofNullable(System.getenv("CHROME_BIN")).stream(), onPath, PLACES.stream())
        .flatMap(s -> s)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new TestAbortedException(
                    "NOT TESTED: the pages in a browser. There is no Chromium or Chrome; "
                        + "install one, or name it in CHROME_BIN."));
  }
}

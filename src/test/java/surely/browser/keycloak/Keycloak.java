package surely.browser.keycloak;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import surely.launcher.machine.Folders;
import surely.launcher.machine.ProcessFile;
import surely.test.Until;
import surely.test.server.Suite;

/** A Keycloak in development mode, with the realm {@code openid/keycloak-realm.json}. */
final class Keycloak implements AutoCloseable {
  private static final Path REALM = Path.of("src/test/resources/openid/keycloak-realm.json");
  private static final Path LOG = Path.of("target/keycloak.log");

  /** It assembles itself at its first start, which takes long on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;

  private Keycloak(Process process) {
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-keycloak"));
  }

  /** Starts it, and returns when it answers. */
  static Keycloak start() {
    try {
      Path folder = folder();
      Folders.delete(folder.resolve("data"));
      Path realms = Files.createDirectories(folder.resolve("data/import"));
      Files.writeString(
          realms.resolve("surely-realm.json"),
          Files.readString(REALM).replace("SERVER", Suite.url()));
      var keycloak = new Keycloak(command(folder).start());
      Until.holds(PATIENCE, keycloak::answers);
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the provider, without a path. */
  static String address() {
    return URI.create(issuer()).resolve("/").toString().replaceFirst("/$", "");
  }

  private static String issuer() {
    return System.getenv("SURELY_PROVIDER_KEYCLOAK_ISSUER");
  }

  /** The folder into which the build has unpacked it. */
  private static Path folder() throws IOException {
    try (Stream<Path> unpacked = Files.list(Path.of(System.getProperty("surely.keycloak")))) {
      return unpacked.findFirst().orElseThrow().toAbsolutePath();
    }
  }

  private static ProcessBuilder command(Path folder) {
    var builder =
        new ProcessBuilder(
            "sh",
            folder.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + URI.create(issuer()).getPort(),
            "--cache=local");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(LOG.toFile());
  }

  private boolean answers() {
    if (!process.isAlive()) throw new AssertionError("Keycloak has ended; see " + LOG);
    try {
      URI description = URI.create(issuer() + "/.well-known/openid-configuration");
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(description).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessFile::stop);
  }
}

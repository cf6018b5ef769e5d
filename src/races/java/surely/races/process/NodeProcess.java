package surely.races.process;

import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import surely.races.node.Address;

/** A node from the point of view of the run. */
public final class NodeProcess implements AutoCloseable {
  private final Process process;
  private final ObjectOutputStream out;
  private final ObjectInputStream in;

  /** Starts the JVM. Its standard error goes to target/races/nodes.log. */
  public NodeProcess(Address address, String... jvmOptions) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(jvmOptions));
    command.add(NodeMain.class.getName());
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/races/nodes.log")))
            .start();
    out = new ObjectOutputStream(process.getOutputStream());
    out.writeObject(address);
    out.flush();
    in = new ObjectInputStream(process.getInputStream());
  }

  /** Hands it a task and does not wait. */
  public void tell(Task task) throws IOException {
    out.writeObject(task);
    out.flush();
    out.reset();
  }

  /** Waits for its next message, which must be of this type. */
  public <T extends Told> T hear(Class<T> type) throws IOException {
    try {
      Object told = in.readObject();
      if (told instanceof Told.Broken broken)
        throw new IOException("the node says: " + broken.why());
      return type.cast(told);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Hands it a task and waits until it is ready. */
  public void ask(Task task) throws IOException {
    tell(task);
    hear(Told.Ready.class);
  }

  /** The CPU that it has used so far. */
  public Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Sends SIGKILL. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Sends the signal of this name: STOP, CONT and the like. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

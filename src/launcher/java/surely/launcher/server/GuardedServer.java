package surely.launcher.server;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Collection;

/**
 * The main class of the server's process: Payara Micro, which shuts down when standard input ends.
 * The launcher holds the other end of that pipe, so the server ends with its launcher, even if that
 * is killed.
 */
final class GuardedServer {

  static final String READY = "ready";

  private GuardedServer() {}

  public static void main(String[] args) throws Exception {
    endWithInput();
    PrintStream launcher = System.out;
    System.setOut(System.err); // what Payara prints must go to the log
    Class<?> payara = Class.forName("fish.payara.micro.PayaraMicro");
    payara.getMethod("main", String[].class).invoke(null, (Object) args);
    if (deployed(payara).isEmpty()) {
      System.exit(1);
    }
    launcher.println(READY);
  }

  static void endWithInput() {
    Thread guard =
        new Thread(
            () -> {
              try {
                System.in.transferTo(PrintStream.nullOutputStream());
              } catch (IOException alsoTheEnd) {
                // the launcher has ended, too
              }
              System.exit(0);
            },
            "ends-with-launcher");
    guard.setDaemon(true);
    guard.start();
  }

  /**
   * The deployed applications. They are read by reflection, because Payara's classes are on this
   * process's class path only, and not on that of the tests.
   */
  private static Collection<?> deployed(Class<?> payara) throws ReflectiveOperationException {
    Object runtime = call(call(null, payara, "getInstance"), "getRuntime");
    return (Collection<?>) call(runtime, "getDeployedApplicationNames");
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return call(target, target.getClass(), method);
  }

  private static Object call(Object target, Class<?> type, String name)
      throws ReflectiveOperationException {
    Method method = type.getMethod(name);
    return method.invoke(target);
  }
}

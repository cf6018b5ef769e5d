package surely.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The calls that the JAX-RS resources handle, by their annotations. */
final class Resources {
  private Resources() {}

  /** A call without the names of its parameters: {@code GET /surveys/{}}. */
  static String call(String method, String path) {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }

  static Set<String> calls(java.nio.file.Path classes) throws IOException {
    Set<String> calls = new TreeSet<>();
    try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
      files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith("Resource.class"))
          .map(name -> name.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", "."))
          .forEach(name -> add(load(name), calls));
    }
    return calls;
  }

  private static void add(Class<?> resource, Set<String> calls) {
    String base = "/" + resource.getAnnotation(Path.class).value();
    for (Method method : resource.getDeclaredMethods()) {
      Path path = method.getAnnotation(Path.class);
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (verb != null)
          calls.add(call(verb.value(), path == null ? base : base + "/" + path.value()));
      }
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Resources.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

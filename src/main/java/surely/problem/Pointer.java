package surely.problem;

import java.util.Arrays;
import java.util.List;

/**
 * A JSON pointer (RFC 6901) that grows step by step; its text is built only when it is needed. So a
 * reader can have one for every value of a document, where building all texts would take quadratic
 * time and memory.
 */
public final class Pointer {

  public static final Pointer ROOT = new Pointer(null, "");

  private final Pointer parent;
  private final Object token;

  private Pointer(Pointer parent, Object token) {
    this.parent = parent;
    this.token = token;
  }

  public Pointer then(String key) {
    return new Pointer(this, key);
  }

  public Pointer then(int index) {
    return new Pointer(this, index);
  }

  /** The names and indexes of a pointer's text. */
  public static List<String> steps(String pointer) {
    return Arrays.stream(pointer.split("/", -1))
        .skip(1)
        .map(step -> step.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  @Override
  public String toString() {
    return parent == null ? "" : append(new StringBuilder()).toString();
  }

  private StringBuilder append(StringBuilder text) {
    return parent == null ? text : parent.append(text).append(InputError.step(token));
  }
}

package surely.problem;

import java.util.Arrays;
import java.util.List;

/**
 * A JSON pointer (RFC 6901) that grows step by step; its text is only built when somebody needs it.
 * So a reader can carry one to every value of a document: the texts of them all would take time and
 * memory with the square of its length.
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

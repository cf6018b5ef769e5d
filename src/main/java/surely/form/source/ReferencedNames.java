package surely.form.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import surely.form.condition.Condition;
import surely.problem.Pointer;

/** The names that a definition's expressions read, and where. */
public final class ReferencedNames {

  /**
   * @param rows the names of the matrices or dynamic panels whose columns the name may be
   */
  public record Reference(String name, Set<String> rows, Pointer at) {}

  private final List<Reference> all = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();

  void add(Condition condition, Pointer at) {
    condition.names().forEach(name -> all.add(new Reference(name, condition.rowsOf(name), at)));
  }

  public void add(String name, Pointer at) {
    all.add(new Reference(name, Set.of(), at));
  }

  /**
   * Adds the name (or null) of something that was refused, so that expressions which read it are
   * not refused as well.
   */
  public void addRefused(String name) {
    if (name != null) {
      refused.add(name.toLowerCase(Locale.ROOT));
    }
  }

  public List<Reference> all() {
    return all;
  }

  public boolean isRefused(String name) {
    return refused.contains(name.toLowerCase(Locale.ROOT));
  }
}

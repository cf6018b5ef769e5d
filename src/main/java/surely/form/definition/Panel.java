package surely.form.definition;

import surely.form.text.Label;

/**
 * A page or a panel, which has no answer of its own.
 *
 * @param parent the panel or page around it; null for a page
 * @param page the index of its page, from 0
 */
public record Panel(
    String name, Label title, Panel parent, int page, ElementState state, Label requiredErrorText) {

  /** Whether this panel is inside the other one, or the same. */
  public boolean isIn(Panel other) {
    return equals(other) || parent != null && parent.isIn(other);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

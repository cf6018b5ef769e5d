package surely.form;

/** A JSON pointer (RFC 6901) that grows step by step; its text is only built when somebody needs it. */
final class Pointer {

  static final Pointer ROOT = new Pointer(null, "");

  private final Pointer parent;
  private final String token;

  private Pointer(Pointer parent, String token) {
    this.parent = parent;
    this.token = token;
  }

  Pointer then(String key) {
    return new Pointer(this, key);
  }

  Pointer then(int index) {
    return new Pointer(this, Integer.toString(index));
  }

  @Override
  public String toString() {
    return parent == null ? "" : parent + "/" + token.replace("~", "~0").replace("/", "~1");
  }
}

package surely.form.reading;

/** The types that a question may have. */
public interface SupportedTypes {

  /** Null if there is no such type. */
  TypeReader reader(String type);

  /** In words, with what is no question but may stand among them. */
  String names();
}

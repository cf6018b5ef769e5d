package surely.form.reading;

/** The types that a question may have. */
public interface SupportedTypes {

  /** The reader of a type; null if there is no such type. */
  TypeReader reader(String type);

  /** The names of all types, including elements that are not questions. */
  String names();
}

package surely.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of the mails, in the languages of the pages. */
public final class MailTexts {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
  private static final Control AS_THEY_ARE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private MailTexts() {}

  /**
   * The language of a client, of those that mails are written in, or English: also for a header
   * that can't be read, at which the methods of JAX-RS would fail.
   *
   * @param accepted the header Accept-Language; null for none
   */
  public static Locale language(String accepted) {
    if (accepted == null) return Locale.ENGLISH;
    try {
      Locale language = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
      return Objects.requireNonNullElse(language, Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }

  /**
   * @param name of the mail in {@code mails_en.properties}
   * @param values for its text
   */
  public static Mail mail(String name, String to, Locale language, Object... values) {
    ResourceBundle texts = ResourceBundle.getBundle("surely.mail.mails", language, AS_THEY_ARE);
    String text = new MessageFormat(texts.getString(name + ".text"), language).format(values);
    return new Mail(to, texts.getString(name + ".subject"), text);
  }
}

package surely.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of the mails, in the languages of the pages. */
public final class MailTexts {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
  private static final Control AS_THEY_ARE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private MailTexts() {}

  /**
   * The first of these languages that mails are written in, or English.
   *
   * @param accepted as the request has them in Accept-Language
   */
  public static Locale language(List<Locale> accepted) {
    return accepted.stream()
        .map(Locale::getLanguage)
        .flatMap(name -> LANGUAGES.stream().filter(own -> own.getLanguage().equals(name)))
        .findFirst()
        .orElse(Locale.ENGLISH);
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

package surely.races.report;

/** A text in both languages of the page. */
public record Text(String english, String korean) {

  String in(boolean inEnglish) {
    return inEnglish ? english : korean;
  }
}

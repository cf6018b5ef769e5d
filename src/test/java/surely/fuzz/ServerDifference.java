package surely.fuzz;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import surely.fuzz.attack.Attack;
import surely.test.server.Suite;

/**
 * Requests whose response may differ from Payara's: a server's own parser decides before Surely
 * sees them, and no setting changes that.
 */
enum ServerDifference {
  /**
   * Undertow follows RFC 9112 and 3986: no odd characters in a method or target, no broken escapes.
   * Grizzly takes most of them.
   */
  REQUEST_LINE(
      (attack, here, payara) ->
          !Verdict.isRequestLine(attack.request()) && here.equals(new Outcome("400 empty"))),

  /**
   * Grizzly refuses %00, %5C and bad UTF-8 in a path, gives an empty response to some dot segments,
   * and decodes an escaped slash or dot. Undertow passes all of them on unchanged.
   */
  PATH((attack, here, payara) -> Odd.PATH.matcher(attack.request().toString()).find()),

  /** Grizzly refuses control characters and bytes above 7F in a header. Undertow accepts them. */
  HEADER_BYTES(
      (attack, here, payara) ->
          attack.what().equals("odd bytes in a header") && payara.equals(new Outcome("400 empty"))),

  /** RESTEasy refuses an Accept-Language that it can't parse. Nothing in Surely reads one. */
  LANGUAGE(
      (attack, here, payara) ->
          attack.what().startsWith("header Accept-Language")
              && here.equals(new Outcome("400 /problems/bad-request"))),

  /**
   * RESTEasy looks for a method only in the class whose path fits best. For Jersey, PUT /cards/scan
   * creates a card.
   */
  SCAN(
      (attack, here, payara) ->
          attack.request().toString().contains(" /api/cards/scan")
              && here.equals(new Outcome("405 /problems/method-not-allowed"))),

  /** Payara 7 fails before Surely sees a path with a colon. */
  COLON(
      (attack, here, payara) ->
          Suite.isOnPayara7()
              && Odd.COLON.matcher(attack.request().toString()).find()
              && here.equals(new Outcome("500 empty")));

  private interface Rule {
    boolean covers(Attack attack, Outcome here, Outcome payara);
  }

  private static final class Odd {
    private static final Pattern COLON = Pattern.compile("(?i)^\\S+ [^ ?]*(:|%3a)");
    private static final Pattern PATH =
        Pattern.compile(
            "(?i)^\\S+ [^ ?]*(%00|%5c|%c0%af|%ff|%ed%a0%80|%f5%80|/(\\.|%2e)+(/|%2f| ))");
  }

  private final Rule rule;

  ServerDifference(Rule rule) {
    this.rule = rule;
  }

  static boolean covers(Attack attack, Outcome here, Outcome payara) {
    return Stream.of(values()).anyMatch(difference -> difference.rule.covers(attack, here, payara));
  }
}

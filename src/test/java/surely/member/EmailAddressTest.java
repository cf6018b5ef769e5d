package surely.member;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.net.IDN;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "Ann@Example.ORG, ann@example.org",
    "' ann@example.org ', ann@example.org",
    "j\u00FCrgen@example.org, ju\u0308rgen@example.org",
    "J\u00DCRGEN@example.org, ju\u0308rgen@example.org",
    "kim@b\u00FCcher.example, kim@xn--bcher-kva.example",
    "kim@BU\u0308CHER.example, kim@xn--bcher-kva.example",
    "kim@stra\u00DFe.example, kim@xn--strae-oqa.example",
    "kim@\uD55C\uAD6D.example, kim@xn--3e0b707e.example",
    "kim@example\u3002org, kim@example.org",
    "kim@\uFF45xample.org, kim@example.org",
    "kim@a.b\u00FCcher.example, kim@a.XN--BCHER-KVA.example"
  })
  void oneAddressHasOneSpelling(String one, String other) {
    assertThat(EmailAddress.canonical(one), is(EmailAddress.canonical(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "jurgen@example.org, j\u00FCrgen@example.org",
    "kim@strasse.example, kim@stra\u00DFe.example",
    "kim@bucher.example, kim@b\u00FCcher.example",
    "a.nn@example.org, ann@example.org",
    "ann+x@example.org, ann@example.org",
    "\uFF41nn@example.org, ann@example.org"
  })
  void anotherAddressIsAnother(String one, String other) {
    assertThat(EmailAddress.canonical(one), is(not(EmailAddress.canonical(other))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "a@", "@b", "a@b@c", "a@..", "ann", "\u00FC@\u00FC"})
  void whatIsNoAddressKeepsItsSpellingWhenItIsSpelledAgain(String text) {
    assertThat(
        EmailAddress.canonical(EmailAddress.canonical(text)), is(EmailAddress.canonical(text)));
  }

  /** The JDK is right where IDNA 2003 and 2008 agree. */
  @Test
  void labelsAreEncodedAsTheJdkEncodesThem() {
    int compared = 0;
    for (int c = 0x00E0; c < 0xD7A4; c += 7) {
      String label = "a" + Character.toString(c) + "b" + Character.toString(c + 1);
      if (Character.isLowerCase(c) && Character.isLowerCase(c + 1) || Character.isIdeographic(c)) {
        String jdk = IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
        if (IDN.toUnicode(jdk, IDN.ALLOW_UNASSIGNED).equals(label)) {
          assertThat(label, Punycode.label(label), is(jdk));
          compared++;
        }
      }
    }
    assertThat(compared > 1000, is(true));
  }

  @Test
  void aLabelThatIsTooLongIsLeftAsItIs() {
    String label = "\u00FC".repeat(64);
    assertThat(Punycode.label(label), is(label));
  }
}

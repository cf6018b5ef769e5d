package surely.member.signup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import surely.member.EmailAddress;
import surely.test.Cpu;

/** Texts of a sign-up that are too long are refused without being processed in full. */
class HostileNamesTest {
  /** Accents that normalization has to put into another order. */
  private static final String ACCENTS = "a" + "\u0301\u0316".repeat(250_000);

  @Test
  void anAddressOfAccentsIsNotPutInOrder() throws Exception {
    assertThat(Cpu.bounded(() -> EmailAddress.isStorable(ACCENTS + "@example.org")), is(false));
    assertThat(Cpu.bounded(() -> EmailAddress.isStorable("ann@" + ACCENTS)), is(false));
  }

  @Test
  void aNameOfAccentsIsNotLookedForInThePassword() throws Exception {
    var member = new NewMember(ACCENTS, "correct horse", ACCENTS);
    assertThat(Cpu.bounded(() -> new HardToGuess.Validator().isValid(member, null)), is(true));
  }
}

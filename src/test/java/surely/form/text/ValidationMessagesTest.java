package surely.form.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class ValidationMessagesTest {

  @Test
  void everyLanguageHasAllMessages() {
    assertThat(
        ValidationMessages.in("ko").all().keySet(), is(ValidationMessages.ENGLISH.all().keySet()));
  }
}
